import { hash } from 'node:crypto';
import { and, expressionOf, holds, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { BelongingType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import { byItself } from './by-itself.js';
import type { Change } from './change.js';
import { belongingName, belongingTitle } from './machines.js';
import type { Parts } from './parts.js';

/**
 * Leads records to the entries they belong to by what they say, entering those that are not there: once a record says it, or says it otherwise. Each change is written
 * (`put`) before the next is made, so that what else follows from this wave finds the record as it is then.
 */
export async function belonging(
  parts: Parts,
  unit: Unit,
  changes: readonly Change[],
  put: (changes: readonly Change[]) => Promise<readonly Change[]>,
): Promise<readonly Change[]> {
  const made: Change[] = [];
  for (const change of changes) {
    let { after } = change;
    // What one of them leads to may be what another is found by.
    const led = new Set<string>();
    for (const of of change.record.belongs.filter((one) => isPlausible(change, one))) {
      if (!isDue(change, of) && !Object.values(of.same).some((name) => led.has(name))) continue;
      const entry = await entryOf(parts, unit, { ...change, after }, of, async (one) => void made.push(...(await put([one]))));
      if (entry === null || (after.values[of.ref] ?? null) === entry) continue;
      const row: RecordRow = { ...after, version: after.version + 1 };
      const leading = await byItself(parts, unit, {
        record: change.record,
        does: of.does,
        row,
        values: { [of.ref]: entry },
        by: { id: belongingName(change.record.name), title: belongingTitle },
        at: change.at,
      });
      if (leading === null) continue;
      const [written] = await put([leading]);
      made.push(written!);
      after = written!.after;
      led.add(of.ref);
    }
  }
  return made;
}

const isPlausible = ({ after }: Change, { of }: BelongingType): boolean => of === null || holds(of, after.values);

/** One that was not there, and is not entered, is looked for again with every change. */
const isDue = ({ before, after, changed }: Change, { ref, enters, same, of }: BelongingType): boolean =>
  before === null ||
  (enters === undefined && changed.size > 0 && (after.values[ref] ?? null) === null) ||
  Object.values(same).some((name) => changed.has(name)) ||
  (of !== null && !holds(of, before.values));

/** Id of the entry; null: there is none, or the record does not say which. */
async function entryOf(
  parts: Parts,
  unit: Unit,
  { record, after, at }: Change,
  { to, same, enters, with: also = {}, follows }: BelongingType,
  put: (entered: Change) => Promise<void>,
): Promise<string | null> {
  const saying = (ours: string): unknown => (ours === 'id' ? after.id : (after.values[ours] ?? null));
  const said = Object.entries(same).map(([theirs, ours]) => [theirs, saying(ours)] as const);
  if (said.some(([, value]) => typeof value !== 'string')) return null;
  // Two who say the same at once enter it once.
  if (enters !== undefined) await unit.lockAlike([hash('sha256', JSON.stringify([to, said]))]);
  const found = await unit.find(to, expressionOf(and(...said.map(([name, value]) => leaf(name).is(value as string)))));
  if (found !== null) return follows === undefined ? found.id : followed(unit, to, found.id, follows);
  if (enters === undefined) return null;
  const entered = await byItself(parts, unit, {
    record: parts.catalogue.type(to)!,
    does: enters,
    values: { ...Object.fromEntries(said), ...Object.fromEntries(Object.entries(also).map(([theirs, ours]) => [theirs, saying(ours)])) },
    by: { id: belongingName(record.name), title: belongingTitle },
    at,
  });
  if (entered === null) return null;
  await put(entered);
  return entered.after.id;
}

/** Where one leads on to that was merged, however often; what goes in a circle ends where it closes. */
async function followed(unit: Unit, type: string, id: string, by: string): Promise<string> {
  const met = new Set<string>();
  let last = id;
  for (let next: unknown = id; typeof next === 'string' && !met.has(next); ) {
    met.add(next);
    last = next;
    next = (await unit.records(type, [next])).get(next)?.values[by] ?? null;
  }
  return last;
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
