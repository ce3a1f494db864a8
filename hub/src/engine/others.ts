import type { Label } from '@fatong/contracts';
import { isRef } from '@fatong/contracts/fields';
import type { OtherAct, RecordType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import type { Change, Involved, NextAct } from './change.js';
import { consulted } from './consulted.js';
import { decide } from './decide.js';
import { barredPost, barrier, lockingFind, stateBarrier } from './guard.js';
import { machine, type Doer } from './doer.js';
import { goingOnName } from './machines.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import type { Parts } from './parts.js';
import { placingFields } from './place.js';
import { readOf } from './read-of.js';
import { Refused, notPossible } from './refusal.js';
import type { Targets } from './resolve.js';
import { notUnique } from './unique.js';

/** Does what effects of these changes do to other records, as who did the act. What the other record does not allow now refuses the whole act. */
export async function others(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const done: Change[] = [];
  const asked = changes.flatMap((cause) => (cause.acts?.all ?? []).map((act) => ({ act, cause })));
  const named: { readonly act: NextAct; readonly cause: Change }[] = [];
  for (const { act, cause } of asked) for (const one of await each(parts, unit, act)) named.push({ act: one, cause });
  // In the order of type and id, as all who lock several records do.
  for (const { act, cause } of named.toSorted((a, b) => (place(a.act) < place(b.act) ? -1 : 1))) {
    const first = act.on === null ? -1 : done.findIndex(({ record, after }) => record.name === act.type && after.id === act.on);
    if (first >= 0) {
      done[first] = followedBy(done[first]!, act, cause);
      continue;
    }
    const change = await one(parts, unit, act, cause);
    if (change !== null) done.push(act.isQueued === true ? { ...change, isQueued: true } : change);
  }
  return done;
}

/** A second act on the same record follows from the first, so that it finds what that one left. */
const followedBy = (first: Change, act: NextAct, { acts }: Change): Change => ({
  ...first,
  acts: {
    by: first.acts?.by ?? acts!.by,
    all: [...(first.acts?.all ?? []), { ...act, isQueued: true, ...(act.those !== undefined && { those: { by: 'id', to: act.on! } }) }],
  },
});

const place = ({ type, on }: OtherAct): string => `${type}:${on ?? ''}`;

/** An act on all that lead to a record, one by one. Those that it is not for as they stand now are left before anybody locks them: whoever moves one of them just then comes after us. */
async function each({ catalogue }: Parts, unit: Unit, act: NextAct): Promise<readonly NextAct[]> {
  if (act.those === undefined) return [act];
  const { by, to } = act.those;
  if (by === 'id') return [{ ...act, on: to }];
  const found = await unit.neighbours(act.type, {
    field: by,
    values: [to],
    fields: [by, ...Object.keys(act.where ?? {})],
    most: mostMoved + 1,
  });
  // None is left behind unseen: all of them, or the act is not done.
  if (found.length > mostMoved)
    throw new Refused(
      notPossible(
        `随之变更的记录超过 ${mostMoved} 条，不能一次办理。`,
        `More than ${mostMoved} records would change with it: it cannot be done at once.`,
      ),
    );
  const record = catalogue.type(act.type);
  return found.filter((row) => record === undefined || isMeant(record, act, row)).map(({ id }) => ({ ...act, on: id }));
}

/** Of all that lead here those alone that are so, and whose state allows it. */
const isMeant = (record: RecordType, { action, where = {} }: OtherAct, row: RecordRow): boolean =>
  Object.entries(where).every(([field, value]) => (row.values[field] ?? null) === value) &&
  stateBarrier(record, record.actions[action]!, row) === null;

/** Most records that lead to one and are moved with it: more than any firm has lawyers, and what one transaction bears. */
const mostMoved = 5000;

/** What it makes of the other record; null: it is not done to this one. */
export async function one(parts: Parts, unit: Unit, act: OtherAct, cause: Change): Promise<Change | null> {
  const { at, acts } = cause;
  const there = parts.catalogue.type(act.type);
  if (there === undefined && act.isElsewhere) return null;
  const record = there!;
  const action = { ...record.actions[act.action]!, name: act.action };
  const row = act.on === null ? await opened(unit, record, at) : (await unit.records(record.name, [act.on])).get(act.on);
  if (row === undefined) throw new Error(`${cause.record.name} ${cause.after.id} leads to ${act.type} ${act.on}, which is not there`);
  if (Object.entries(act.where ?? {}).some(([field, value]) => (row.values[field] ?? null) !== value)) return null;
  if (act.those !== undefined && stateBarrier(record, action, row) !== null) return null;
  const { by } = acts!;
  const barred = act.as === 'theirs' && by.actor.role !== undefined ? barredPost(record, by.actor.role, readOf(record, row, at)) : null;
  if (barred) throw new Refused(notPossible(...barred));
  // What is opened is judged by what it is opened with.
  const judged = act.on === null ? { ...row, values: { ...row.values, ...act.values } } : row;
  const refusal = await barrier(
    { catalogue: parts.catalogue, at, find: lockingFind(unit) },
    record,
    action,
    { row: judged, timeline: [] },
    null,
  );
  if (refusal) throw new Refused(refusal);
  const involved: readonly Involved[] = act.on === null ? [] : await unit.involved(record.name, row.id);
  const decision = decide({
    catalogue: parts.catalogue,
    record,
    action,
    row,
    involved,
    doer: doerOf(act, record, action.title, by),
    at,
    targets: await targetsOf(parts, unit, record, { ...row.values, ...act.values }, act.values),
    numbers: await numbersFor(unit, record, action, at),
    consultation: await consulted(parts, unit, record, action, { row, at, written: act.values }),
    read: { values: act.values, reason: act.isMachine ? null : because(cause) },
  });
  if ('refused' in decision) throw new Refused(decision.refused);
  const taken = await notUnique(unit, record, action, decision.change.after);
  if (taken) throw new Refused(taken);
  return decision.change;
}

/** The machine, under the name of what it goes on with; an outsider, who is involved in nothing by it; else who did ours. */
const doerOf = ({ isMachine, action, as }: OtherAct, record: RecordType, title: Label, by: Doer): Doer => {
  if (isMachine) return machine(goingOnName(record.name, action), title);
  return as === 'outsider' ? { ...by, account: null } : by;
};

/** What led to it, on the timeline of the other record. */
const because = ({ record, after }: Change): string => `${record.one[0]} ${after.number ?? after.id}`;

/** Rows of the refs that are written or place the record. */
export async function targetsOf(
  { catalogue }: Pick<Parts, 'catalogue'>,
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
