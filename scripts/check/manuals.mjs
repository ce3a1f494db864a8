import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an official asks of each function before he can work: who, where, how, and what is refused him. Bold words, of which one line may answer several. */
const questions = ['谁用', '在哪里', '怎么办', '系统会拒绝'];

/**
 * What the manuals of the areas (`docs/areas/`) leave out of the list of functions: every function that is there, wholly or in part, has a section in the manual
 * of its area that answers the four questions. A manual is that of the area its title begins with.
 * @param {string} root
 * @returns {string[]}
 */
export function gapsOfManuals(root) {
  const list = join(root, 'docs', 'functions.md');
  if (!existsSync(list)) return [];
  const manuals = manualsOf(root);
  return functionsOf(readFileSync(list, 'utf8'))
    .filter(({ state }) => state !== 'not yet')
    .flatMap(({ id, area, state }) => {
      const manual = manuals.find(({ title }) => title.startsWith(area));
      if (!manual) return [`docs/functions.md says ${id} ${state}: there is no manual of ${area} in docs/areas/.`];
      const sections = sectionsOf(manual.text, id);
      if (sections.length === 0) return [`${manual.file}: ${id} (${state}) has no section “## ${id} …”.`];
      return sections.flatMap(({ heading, words }) =>
        questions
          .filter((question) => !words.some((word) => word.includes(question)))
          .map((question) => `${manual.file}: the section “${heading}” does not say “**${question}**”.`),
      );
    });
}

/** Rows of the first table of the list: the systems have no manual of their own. */
export const functionsOf = (text) =>
  [...text.matchAll(/^\| ([A-Z]\d+) \| ([^|]+) \| [^|]+ \| (works|partly|not yet) \|/gm)]
    .filter(([, , area]) => /\p{Script=Han}/u.test(area))
    .map(([, id, area, state]) => ({ id, area: area.trim(), state }));

/** The sections of a function (some have several), with the bold words of each. */
export const sectionsOf = (text, id) =>
  text
    .split(/^## /m)
    .slice(1)
    .filter((section) => section.startsWith(`${id} `))
    .map((section) => ({
      heading: section.split('\n', 1)[0],
      words: [...section.matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, word]) => word),
    }));

function manualsOf(root) {
  const folder = join(root, 'docs', 'areas');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { file: `docs/areas/${name}`, text, title: /^# (.+)$/m.exec(text)?.[1] ?? '' };
    });
}
