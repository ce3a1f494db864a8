import { today } from '@fatong/contracts/codes';
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
  const stamped = action.stamp === null ? {} : { [action.stamp]: record.fields[action.stamp]!.kind === 'date' ? today(new Date(at)) : at };
  const patch = { ...read.values, ...stamped };
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
    ...(read.reason !== null && { reason: read.reason }), ...(action.fact !== null && { outboxId: uuidv7(Date.parse(at)) }), definitionVersion: definitionVersion(record),
  };
  return { row: after, event, place };
}
