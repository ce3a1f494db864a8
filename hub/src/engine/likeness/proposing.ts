import { and, expressionOf, holds, or, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { likenessFields, type LikenessProposal, type RecordType } from '../../definitions/index.js';
import type { RecordRow, Unit } from '../../ports/index.js';
import { byItself } from '../by-itself.js';
import type { Change } from '../change.js';
import { likenessName } from '../machines.js';
import type { Parts } from '../parts.js';
import { compare, likenessKeys, type Likeness } from './compare.js';

/** So many are read of those that share a key, the latest of those that share most. */
export const mostCandidates = 60;
/** So many are written down of one record: who brings more of the same has to be looked at by a person. */
const mostProposed = 10;

/**
 * Writes down which records are alike, once what tells it is said or said otherwise, each two once; and fills in how alike two are that a person named. What it finds is a
 * proposal: a person judges.
 */
export async function likeness(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const made: Change[] = [];
  for (const change of changes) {
    if (isDue(change)) made.push(...(await proposed(parts, unit, change)));
    const weighing = parts.catalogue.areas.flatMap(({ records }) => records).find(({ likeness: of }) => of?.proposes?.type === change.record.name);
    if (weighing !== undefined && change.by !== null) made.push(...(await weighed(parts, unit, change, weighing)));
  }
  return made;
}

const isDue = ({ record: { likeness: of }, before, after, changed }: Change): boolean =>
  of !== null &&
  of.proposes !== null &&
  (of.of === null || holds(of.of, after.values)) &&
  (likenessFields(of).some((name) => changed.has(name)) || (before !== null && of.of !== null && !holds(of.of, before.values)));

async function proposed(parts: Parts, unit: Unit, { record, after, at }: Change): Promise<readonly Change[]> {
  const of = record.likeness!.proposes!;
  const found = await unit.alike({ type: record.name, keys: likenessKeys(record, after.values), most: mostCandidates });
  const alike = found
    .filter(({ id, values }) => id !== after.id && (record.likeness!.of === null || holds(record.likeness!.of, values)))
    .map((row) => ({ row, likeness: compare(record.likeness!, after.values, row.values) }))
    .filter((one) => one.likeness.level !== null)
    .toSorted((a, b) => b.likeness.score - a.likeness.score || (a.row.id < b.row.id ? 1 : -1))
    .slice(0, mostProposed);
  const made: Change[] = [];
  for (const { row, likeness: how } of alike) {
    if (await isWritten(unit, of, after.id, row.id)) continue;
    // Ids are ordered by time.
    const [later, earlier] = row.id < after.id ? [after.id, row.id] : [row.id, after.id];
    const change = await byItself(parts, unit, {
      record: parts.catalogue.type(of.type)!,
      does: of.does,
      values: { [of.later]: later, [of.earlier]: earlier, ...kept(of, how) },
      by: { id: likenessName(record.name), title: record.likeness!.title },
      at,
    });
    if (change !== null) made.push(change);
  }
  return made;
}

/** What a person said is left as he said it; only how alike the two are is added. */
async function weighed(parts: Parts, unit: Unit, { record, after, changed, at }: Change, of: RecordType): Promise<readonly Change[]> {
  const { proposes, title } = of.likeness!;
  const { later, earlier, weighs } = proposes!;
  const [one, other] = [after.values[later], after.values[earlier]];
  if (!(changed.has(later) || changed.has(earlier)) || typeof one !== 'string' || typeof other !== 'string') return [];
  const rows: ReadonlyMap<string, RecordRow> = await unit.records(of.name, [one, other].toSorted());
  const how = compare(of.likeness!, rows.get(one)?.values ?? {}, rows.get(other)?.values ?? {});
  const change = await byItself(parts, unit, {
    record,
    does: weighs,
    row: { ...after, version: after.version + 1 },
    values: kept(proposes!, how),
    by: { id: likenessName(of.name), title },
    at,
  });
  return change === null ? [] : [change];
}

const kept = ({ score, level, parts }: LikenessProposal, how: Likeness): RecordRow['values'] => ({
  [score]: how.score,
  [level]: how.level,
  ...Object.fromEntries(Object.entries(parts).map(([part, field]) => [field, how.parts[part] ?? 0])),
});

async function isWritten(unit: Unit, { type, later, earlier }: LikenessProposal, one: string, other: string): Promise<boolean> {
  const pair = (a: string, b: string) => and(leaf(later).is(a), leaf(earlier).is(b));
  return (await unit.find(type, expressionOf(or(pair(one, other), pair(other, one))))) !== null;
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
