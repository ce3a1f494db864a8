import type { DryRunRow, OperationMember } from '../../ports/index.js';
import type { Tried } from '../dry-run.js';

export const notTried: DryRunRow = { upTo: 0, isDone: false, settled: 0, passing: 0, failing: [], changed: [], samples: [] };

/** Members tried in one turn: each costs a mapping, and their bodies are in memory at once. */
export const triedAtOnce = 100;
const mostGroups = 50;
const mostSamples = 20;

/** What was found out so far, joined with what these members would become. */
export function triedFurther(before: DryRunRow, members: readonly OperationMember[], tried: readonly Tried[]): DryRunRow {
  const open = tried.filter(({ isSettled }) => !isSettled);
  const failing = new Map(before.failing.map((one) => [one.group, one]));
  for (const { cause } of open)
    if (cause) failing.set(cause.group, { group: cause.group, why: cause.words, count: (failing.get(cause.group)?.count ?? 0) + 1 });
  const changed = new Map(before.changed.map((one) => [one.pointer, one]));
  for (const pointer of open.flatMap((one) => one.changed))
    changed.set(pointer, { pointer, count: (changed.get(pointer)?.count ?? 0) + 1 });
  const telling = open
    .filter(({ cause, changed: places }) => cause !== undefined || places.length > 0)
    .map(({ messageId, cause, changed: places }) => ({ messageId, why: cause?.words ?? null, changed: places }));
  return {
    upTo: members.at(-1)?.seq ?? before.upTo,
    isDone: members.length < triedAtOnce,
    settled: before.settled + members.length - open.length,
    passing: before.passing + open.filter(({ cause }) => cause === undefined).length,
    failing: most([...failing.values()]),
    changed: most([...changed.values()]),
    samples: [...before.samples, ...telling].slice(0, mostSamples),
  };
}

const most = <T extends { readonly count: number }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => b.count - a.count).slice(0, mostGroups);
