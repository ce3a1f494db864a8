/** What several of the commands ask for, with the same words and the same refusals. */
import { knownArea, officialRoles } from './known.mjs';
import { nameFault, sentence, titleFault } from './names.mjs';

/** @param {(name: string, wanted: import('./answers.mjs').Wanted) => Promise<string>} want */
export const wantTitle = (want, name, { question, fallback }) =>
  want(name, { question, fallback, check: (value) => titleFault('The title', value) });

export const wantArea = async (root, want, fallback) => knownArea(root, await want('area', { question: 'The area', fallback }));

/** A role that works in admin: the city's clerk, when nobody says another. */
export function wantRole(root, want, area) {
  const roles = officialRoles(root, area);
  const check = (value) =>
    roles.includes(value) ? undefined : `The area ${area} has no official role "${value}". It has: ${roles.join(', ')}.`;
  return want('role', { question: `The role that works with it (${roles.join(', ')})`, fallback: roles[0], check });
}

/** A message by its name and its titles; `tip` is the example that needs no more. */
export async function wantMessage(want, { names, fallback }) {
  const message = await want(names.message, { question: 'The message', fallback, check: (value) => nameFault('The message', value) });
  return {
    message,
    zh: await wantTitle(want, names.zh, { question: 'The message’s Chinese title', fallback: message === 'tip' ? '线索' : undefined }),
    en: await wantTitle(want, names.en, { question: 'The message’s English title', fallback: sentence(message) }),
  };
}
