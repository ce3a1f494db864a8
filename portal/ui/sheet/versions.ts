import type { RecordAnswer, TimelineEntry } from '@fatong/contracts/api';

/** The record's fields as an act left them. */
export interface Version {
  readonly entry: TimelineEntry;
  readonly count: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The versions of a sheet, the first one first: each act that wrote any of its fields, with the values it left. What was later undone is taken back step by step. */
export function versionsOf(fields: readonly string[], { values }: Pick<RecordAnswer, 'values'>, timeline: readonly TimelineEntry[]): readonly Version[] {
  const writing = timeline.filter(({ changes }) => changes.some(({ field }) => fields.includes(field)));
  let left: Readonly<Record<string, unknown>> = Object.fromEntries(fields.map((name) => [name, values[name] ?? null]));
  const found: Version[] = [];
  for (const [i, entry] of [...writing.entries()].reverse()) {
    found.unshift({ entry, count: i + 1, values: left });
    left = { ...left, ...Object.fromEntries(entry.changes.filter(({ field }) => fields.includes(field)).map(({ field, from }) => [field, from ?? null])) };
  }
  return found;
}

/** Fields that say otherwise in two versions. */
export const differing = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set(Object.keys(one).filter((name) => JSON.stringify(one[name] ?? null) !== JSON.stringify(other[name] ?? null)));

/** What others changed on the record after the version one has begun with. */
export const changedSince = (timeline: readonly TimelineEntry[], known: ReadonlySet<string>): readonly TimelineEntry[] =>
  timeline.filter(({ id, changes }) => !known.has(id) && changes.length > 0);
