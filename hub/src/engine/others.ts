import { isRef } from '@fatong/contracts/fields';
import type { OtherAct, RecordType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import type { Change, Involved } from './change.js';
import { decide } from './decide.js';
import { barrier, elsewhere, lockingFind } from './guard.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import type { Parts } from './parts.js';
import { placingFields } from './place.js';
import { Refused } from './refusal.js';
import type { Targets } from './resolve.js';

/** Does what effects of these changes do to other records, as who did the act. What the other record does not allow now refuses the whole act. */
export async function others(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const done: Change[] = [];
  // In the order of type and id, as all who lock several records do.
  const all = changes
    .flatMap((cause) => (cause.acts?.all ?? []).map((act) => ({ act, cause })))
    .toSorted((a, b) => (place(a.act) < place(b.act) ? -1 : 1));
  for (const { act, cause } of all) {
    const on = await whichOne(parts, unit, act);
    if (on !== undefined) done.push(await one(parts, unit, { ...act, on }, cause));
  }
  return done;
}

const place = ({ type, on }: OtherAct): string => `${type}:${typeof on === 'string' ? on : ''}`;

/** The record it is done to, null for one to be opened, undefined where what it looks for is not there. */
async function whichOne({ catalogue }: Parts, unit: Unit, { on }: OtherAct): Promise<string | null | undefined> {
  if (on === null || typeof on === 'string') return on;
  return (await elsewhere(catalogue, on.asked, on.is, lockingFind(unit)))?.id;
}

async function one(parts: Parts, unit: Unit, act: OtherAct & { readonly on: string | null }, cause: Change): Promise<Change> {
  const { at, acts } = cause;
  const record = parts.catalogue.type(act.type)!;
  const action = { ...record.actions[act.action]!, name: act.action };
  const row = act.on === null ? await opened(unit, record, at) : (await unit.records(record.name, [act.on])).get(act.on);
  if (row === undefined) throw new Error(`${cause.record.name} ${cause.after.id} leads to ${act.type} ${act.on}, which is not there`);
  const refusal = await barrier({ catalogue: parts.catalogue, at, find: lockingFind(unit) }, record, action, { row, timeline: [] }, null);
  if (refusal) throw new Refused(refusal);
  const involved: readonly Involved[] = act.on === null ? [] : await unit.involved(record.name, row.id);
  const decision = decide({
    catalogue: parts.catalogue,
    record,
    action,
    row,
    involved,
    doer: acts!.by,
    at,
    targets: await targetsOf(parts, unit, record, { ...row.values, ...act.values }, act.values),
    numbers: await numbersFor(unit, record, action, at),
    read: { values: act.values, reason: because(cause) },
  });
  if ('refused' in decision) throw new Refused(decision.refused);
  return decision.change;
}

/** What led to it, on the timeline of the other record. */
const because = ({ record, after }: Change): string => `${record.one[0]} ${after.number ?? after.id}`;

/** Rows of the refs that are written or place the record. */
async function targetsOf(
  { catalogue }: Parts,
  unit: Unit,
  record: RecordType,
  values: RecordRow['values'],
  written: RecordRow['values'],
): Promise<Targets> {
  const targets = new Map<string, readonly RecordRow[]>();
  const names = [...new Set([...Object.keys(written), ...placingFields(record)])];
  for (const name of names) {
    const field = record.fields[name];
    const ids = [values[name]].flat().filter((id) => typeof id === 'string');
    if (!isRef(field) || ids.length === 0 || catalogue.type(field.to) === undefined) continue;
    const found = await unit.records(field.to, ids.toSorted());
    targets.set(
      name,
      ids.flatMap((id) => found.get(id) ?? []),
    );
  }
  return targets;
}
