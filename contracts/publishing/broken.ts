import { classesOf } from '../classes.js';
import type { Contract } from '../contract.js';
import { publishedForm, type Published, type PublishedContract } from './published.js';
import { refusals, type Refusal } from './refusals.js';

/** How to withdraw a promise on purpose. */
export const withdrawal = (type: string): string => `npm run publish:contracts -- --withdraw ${type}`;

/** Promises that the contracts of today break, a sentence each. */
export function brokenPromises(published: Published, contracts: readonly Contract[]): string[] {
  return Object.entries(published).flatMap(([type, promised]) => {
    const now = contracts.find((contract) => contract.type === type);
    if (now === undefined)
      return [`${type} is published and no longer declared: declare it again, or withdraw it on purpose with \`${withdrawal(type)}\`.`];
    return changes(promised, publishedForm(now)).map((change) => `${type} is published: ${change}; make v${nextVersion(now, contracts)}.`);
  });
}

const nextVersion = ({ owner, message }: Contract, contracts: readonly Contract[]): number =>
  Math.max(...contracts.filter((one) => one.owner === owner && one.message === message).map(({ version }) => version)) + 1;

/** What a sender may no longer send, or a reader must be ready for that was not promised. */
function changes(promised: PublishedContract, now: PublishedContract): string[] {
  const isSentToUs = promised.kind === 'in';
  const [wide, by] = isSentToUs ? [promised, now] : [now, promised];
  return [
    ...declarations(promised, now),
    ...loosened(promised, now),
    ...refusals([wide.schema], by.schema).map(
      (one) => (isSentToUs ? refused(one) : unexpected(one)) + (one.when === undefined ? '' : ` when ${one.when}`),
    ),
  ];
}

function refused({ path, kind, what }: Refusal): string {
  if (kind === 'absent') return `${path} may no longer be left out`;
  return kind === 'undeclared' ? `${path} is refused now` : `${path || 'the message'} now refuses ${what}`;
}

function unexpected({ path, kind, what }: Refusal): string {
  if (kind === 'absent') return `${path} is no longer always there`;
  return kind === 'undeclared' ? `${path} is new, and its readers refuse unknown fields` : `${path || 'the message'} may now bring ${what}`;
}

/** What makes identity, version and order is part of the promise: with another one a repeat is no longer known, or something overtakes. */
function declarations(promised: PublishedContract, now: PublishedContract): string[] {
  const said = ({ kind, identity, answers }: PublishedContract): Record<string, string | undefined> => ({
    direction: kind,
    identity: identity.id.join(', '),
    'version counter': identity.version,
    'ordering key': identity.key,
    order: identity.order,
    'reference to our request': answers,
  });
  const [before, after] = [said(promised), said(now)];
  const changed = Object.keys(before).filter((what) => before[what] !== after[what]);
  return changed.map((what) => `its ${what} was ${before[what] ?? 'nothing'} and is ${after[what] ?? 'nothing'} now`);
}

/** Who told us something about a person was promised how it is kept. */
function loosened(promised: PublishedContract, now: PublishedContract): string[] {
  const kept = [...now.classes.personal, ...now.classes.sensitive];
  const declared = classesOf(now.schema);
  const isGone = (path: string): boolean => !Object.hasOwn(declared, path);
  return [
    ...promised.classes.sensitive
      .filter((path) => !now.classes.sensitive.includes(path) && !isGone(path))
      .map((path) => `${path} is no longer sensitive`),
    ...promised.classes.personal.filter((path) => !kept.includes(path) && !isGone(path)).map((path) => `${path} is no longer personal`),
  ];
}
