import { isRef } from '@fatong/contracts/fields';
import type { Rule, Watched } from '../../definitions/index.js';
import type { RecordRow, Unit } from '../../ports/index.js';

/** The records a rule looks at, of one it is about. */
export type WatchedOf = Readonly<Record<string, readonly Watched[]>>;

/** Type of those a rule is about. */
export function subjectType({ proposes, subject }: Rule): string {
  const field = proposes.fields[subject];
  return isRef(field) ? field.to : '';
}

/** All records about these that a rule looks at, newest first: one read a type, of the fields it reads alone. */
export async function watchedOf(unit: Unit, rule: Rule, subjects: readonly string[]): Promise<(subject: string) => WatchedOf> {
  const found = new Map<string, ReadonlyMap<unknown, readonly RecordRow[]>>();
  for (const [name, { watch, about, reads, beside }] of Object.entries(rule.looks)) {
    const rows = await unit.neighbours(watch.name, { field: about, values: subjects, fields: [...reads, ...beside], most: null });
    found.set(
      name,
      Map.groupBy(rows, ({ values }) => values[about]),
    );
  }
  return (subject) => Object.fromEntries([...found].map(([name, rows]) => [name, (rows.get(subject) ?? []) as readonly Watched[]]));
}
