import { isRef } from '@fatong/contracts/fields';
import { subjectOf, type Rule, type RuleLook, type Watched } from '../../definitions/index.js';
import type { RecordRow, Unit } from '../../ports/index.js';

/** The records a rule looks at, of one it is about. */
export type WatchedOf = Readonly<Record<string, readonly Watched[]>>;

/** Type of those a rule is about. */
export function subjectType({ proposes, subject }: Rule): string {
  const field = proposes.fields[subject];
  return isRef(field) ? field.to : '';
}

/** All records about these that are looked at, newest first: one read a type, of the fields it reads alone. */
export async function watchedOf(
  unit: Unit,
  looks: Readonly<Record<string, RuleLook>>,
  subjects: readonly string[],
): Promise<(subject: string) => WatchedOf> {
  const found = new Map<string, ReadonlyMap<unknown, readonly RecordRow[]>>();
  for (const [name, { watch, about, reads, beside }] of Object.entries(looks)) {
    const rows =
      about === 'id'
        ? [...(await unit.records(watch.name, subjects)).values()]
        : await unit.neighbours(watch.name, { field: about, values: subjects, fields: [...reads, ...beside], most: null });
    found.set(
      name,
      Map.groupBy(rows, (row) => subjectOf(about, row)),
    );
  }
  return (subject) => Object.fromEntries([...found].map(([name, rows]) => [name, (rows.get(subject) ?? []) as readonly Watched[]]));
}
