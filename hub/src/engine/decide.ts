import { monthsAfter, today } from '@fatong/contracts/codes';
import { definitionVersion, type ActionType, type RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordEventRow, RecordRow, Viewer } from '../ports/index.js';
import { differences } from './difference.js';
import { missing, type FormRead } from './form.js';
import { placeOf, placingFields, type Place } from './place.js';
import type { Targets } from './resolve.js';
import { wrongInput, type Refusal } from './refusal.js';

/** Everything an action's outcome depends on. */
export interface Situation {
  readonly record: RecordType;
  readonly action: ActionType & { readonly name: string };
  /** As loaded, or the empty row of a record to be opened. */
  readonly row: RecordRow;
  readonly read: FormRead;
  /** Rows the record's refs lead to, by field. */
  readonly targets: Targets;
  readonly viewer: Viewer;
  /** The role that gives the right. */
  readonly role: string;
  /** UTC instant. */
  readonly at: string;
}

export interface Decision {
  readonly row: RecordRow;
  readonly event: RecordEventRow;
  /** When the act places the record anew. */
  readonly place: Place | null;
}

/** What the action makes of the record: the row after it and its event. Pure; rights and state were asked before. */
export function decide({ record, action, row, read, targets, viewer, role, at }: Situation): Decision | { readonly refused: Refusal } {
  const fact = action.fact === null ? null : uuidv7(Date.parse(at));
  const written = { ...read.values, ...taken(record, read.values, targets), ...action.set, ...stamped(record, action, fact, at) };
  const patch = { ...written, ...lasting(action, { ...row.values, ...written }, at) };
  const values = { ...row.values, ...patch };
  const findings = missing(record, action, values);
  if (findings.length > 0) return { refused: wrongInput(findings) };

  const changes = differences(row.values, patch);
  const isPlaced = action.opens || (record.master === null && placingFields(record).some((field) => changes.some((change) => change.field === field)));
  const unit = viewer.account.unit;
  const place = isPlaced ? placeOf(record, values, targets, { unit, district: viewer.unit?.district ?? null }) : null;
  const state = action.to ?? row.state;
  // A note among officials is no news of the case: who may not know of it sees no trace of it either.
  const after: RecordRow = { ...row, ...(place && { district: place.district, ownerUnit: place.ownerUnit }), state, values, updatedAt: action.internal ? row.updatedAt : at };
  const event: RecordEventRow = {
    id: uuidv7(Date.parse(at)), type: record.name, recordId: row.id, at, happenedAt: at, kind: 'action', name: action.name, fromState: row.state, toState: state,
    actor: { kind: 'account', id: viewer.account.id, name: viewer.account.name, unit, role }, changes,
    ...(read.reason !== null && { reason: read.reason }), ...(fact !== null && { outboxId: fact }), definitionVersion: definitionVersion(record),
  };
  return { row: after, event, place };
}

/** When it was done, and the id of what it states, in the fields that keep them. */
const stamped = (record: RecordType, { stamp, request }: ActionType, fact: string | null, at: string): Readonly<Record<string, unknown>> => ({
  ...(stamp !== null && { [stamp]: record.fields[stamp]!.kind === 'date' ? today(new Date(at)) : at }),
  ...(request !== null && { [request]: fact }),
});

/** Fields copied from the entries that the written refs lead to. */
export function taken(record: RecordType, written: Readonly<Record<string, unknown>>, targets: Targets): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record.fields).flatMap(([name, { take }]) =>
    (take !== undefined && Object.hasOwn(written, take.ref) ? [[name, targets.get(take.ref)?.[0]?.values[take.field] ?? null]] : [])));
}

function lasting({ until }: ActionType, values: Readonly<Record<string, unknown>>, at: string): Readonly<Record<string, unknown>> {
  if (until === null) return {};
  const months = values[until.months];
  return { [until.field]: typeof months === 'number' ? monthsAfter(today(new Date(at)), months) : null };
}
