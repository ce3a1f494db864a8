import { today } from '@fatong/contracts/codes';
import { digestOfJson, uuidv7 } from '../platform/index.js';
import { StaleVersion, type InvolvementRow, type RecordRow, type Unit, type Viewer } from '../ports/index.js';
import type { RecordType } from '../definitions/index.js';
import { decide } from './decide.js';
import type { Parts } from './parts.js';
import { readForm, type FormBody } from './form.js';
import { barrier, roleFor, type Standing } from './guard.js';
import { stateEntered } from './history.js';
import { tellPeople } from './notices.js';
import { Refused, wrongInput, type Refusal } from './refusal.js';
import { runRules } from './rules.js';
import { loadTargets } from './targets.js';
import { auditRow, outboxRow, withActor, writeRecord } from './write.js';

/** A user's act. */
export interface Order extends FormBody {
  readonly viewer: Viewer;
  readonly type: string;
  /** Absent when the action opens a record. */
  readonly id?: string;
  readonly action: string;
  /** The version the actor saw; required unless the action opens a record. */
  readonly version?: number;
  readonly idempotencyKey: string;
  /** UTC instant; the clock's when absent. */
  readonly now?: string;
}

/** What an act left: the record's coordinates, kept as the answer of its idempotency key. */
export interface Performed {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: string | null;
  /** Id of the fact it stated. */
  readonly fact: string | null;
}

export type PerformOutcome = { readonly done: Performed; readonly isRepeat: boolean } | { readonly refused: Refusal };

/** One transaction: idempotency, load locked, version, state, form, then row, event, index, involvement, outbox, audit and what people are told; or nothing of it. */
export async function perform(parts: Parts, order: Order): Promise<PerformOutcome> {
  const at = order.now ?? parts.clock();
  const record = parts.catalogue.type(order.type);
  const action = record?.actions[order.action];
  if (record === undefined || action === undefined || action.opens !== (order.id === undefined)) return { refused: { problem: 'not-found' } };
  try {
    const role = roleFor(action, parts.rights.rolesIn(order.viewer, record.area));
    if (role === null) throw new Refused({ problem: 'forbidden' });
    const before = order.id === undefined ? null : await standing(parts, record, order.id, order.viewer, action.notBy.length > 0);
    const read = readForm(record, action, order);
    if ('findings' in read) throw new Refused(wrongInput(read.findings));
    const involved = before && record.master === null ? await parts.records.involvements(record.name, before.row.id) : [];
    const targets = await loadTargets(parts, record, { ...before?.row.values, ...read.values }, read.values, order.viewer);
    const key = { account: order.viewer.account.id, route: `${order.type}/${order.id ?? ''}/${order.action}`, key: order.idempotencyKey, digest: digestOfJson({ version: order.version ?? null, form: order.form, reason: order.reason ?? null }) };
    return await parts.store.transact(async (unit) => {
      const earlier = await unit.idempotent(key);
      if (earlier === 'conflict') throw new Refused({ problem: 'idempotency-conflict' });
      if (earlier !== null) return { done: earlier.answer as Performed, isRepeat: true };
      const row = before === null ? await opened(unit, record, at) : await locked(unit, record, before, order);
      const refusal = barrier(record, action, { row, timeline: before?.timeline ?? [] }, order.viewer);
      if (refusal) throw new Refused(refusal);
      const decision = decide({ record, action: { ...action, name: order.action }, row, read, targets, viewer: order.viewer, role, at });
      if ('refused' in decision) throw new Refused(decision.refused);
      const done = write(parts, unit, record, decision, involved, order);
      await runRules(parts, unit, [{ record, row: decision.row, changed: action.opens ? null : new Set(decision.event.changes.map(({ field }) => field)) }], at);
      await tellPeople(parts, unit, [{ record, before: action.opens ? null : row, after: decision.row, action: order.action, by: order.viewer.account.id, at }]);
      unit.answered(key, done);
      return { done, isRepeat: false };
    });
  } catch (error) {
    if (error instanceof StaleVersion) return { refused: await stale(parts, order) };
    if (!(error instanceof Refused)) throw error;
    await auditRefusal(parts, order, error.refusal, at);
    return { refused: error.refusal };
  }
}

/** "Not there", or "not yours" to whom that may be told; the audit knows which. */
async function unseen(parts: Parts, record: RecordType, id: string, viewer: Viewer): Promise<Refusal> {
  if (!(await parts.records.exists(record.name, id))) return { problem: 'not-found' };
  return parts.rights.mayKnow(viewer, record) ? { problem: 'forbidden' } : { problem: 'not-found', isHidden: true };
}

/** The record as the viewer may see it, or a refusal. */
async function standing(parts: Parts, record: RecordType, id: string, viewer: Viewer, withTimeline: boolean): Promise<Standing> {
  const row = await parts.records.get(record.name, id, parts.rights.scopesOf(viewer, record));
  if (row === null) throw new Refused(await unseen(parts, record, id, viewer));
  return { row, timeline: withTimeline ? await parts.records.timeline(record.name, id) : [] };
}

/** Somebody may have been faster than the reader, or than this process since it asked for rights: both are stale. */
async function locked(unit: Unit, record: RecordType, before: Standing, { version }: Order): Promise<RecordRow> {
  if (version === undefined) throw new Refused(wrongInput([{ pointer: '/version', code: 'required', words: ['缺少版本号。', 'The version is missing.'] }]));
  const row = (await unit.records(record.name, [before.row.id])).get(before.row.id);
  if (row === undefined) throw new Refused({ problem: 'not-found' });
  if (row.version !== version || row.version !== before.row.version) throw new Refused({ problem: 'stale-version', params: { yours: version, current: row.version } });
  return row;
}

/** The write's guard failed: what the version is by now. */
async function stale({ records }: Parts, { type, id = '', version = 0 }: Order): Promise<Refusal> {
  const row = await records.get(type, id, [{ kind: 'city' }]);
  return { problem: 'stale-version', params: { yours: version, current: row?.version ?? version } };
}

async function opened(unit: Unit, record: RecordType, at: string): Promise<RecordRow> {
  const number = record.number === null ? null : await unit.number(record.number, today(new Date(at)));
  return { id: uuidv7(Date.parse(at)), type: record.name, number, version: 0, state: null, ownerUnit: null, district: null, createdAt: at, updatedAt: at, values: {} };
}

type Decided = Exclude<ReturnType<typeof decide>, { refused: Refusal }>;

function write(parts: Parts, unit: Unit, record: RecordType, { row, event, place }: Decided, involved: readonly InvolvementRow[], { viewer, action }: Order): Performed {
  const isOurs = record.master === null;
  writeRecord(unit, record, row, isOurs ? withActor(place, involved, { id: viewer.account.id, opens: place !== null && row.version === 0 }) : undefined);
  unit.add('event', event);
  if (event.toState !== null && event.toState !== event.fromState) unit.add('state', stateEntered(row, event.toState, event.at));
  const fact = record.actions[action]!.fact;
  if (fact !== null) unit.add('outbox', outboxRow(parts.catalogue.fact(record.name, fact)!, row, event, viewer.unit?.title[0] ?? viewer.account.unit));
  unit.add('audit', auditRow(viewer, { at: event.at, act: `${record.name}/${action}`, object: `${record.name}:${row.id}`, outcome: 'done', detail: { event: event.id, version: row.version + 1, from: event.fromState, to: event.toState, fields: event.changes.map(({ field }) => field) } }));
  return { type: record.name, id: row.id, number: row.number, version: row.version + 1, state: row.state, fact: fact === null ? null : event.outboxId! };
}

/** A right that was refused is kept; wrong input and lost races are not worth a row. */
async function auditRefusal(parts: Parts, order: Order, { problem, isHidden }: Refusal, at: string): Promise<void> {
  if (problem !== 'forbidden' && isHidden !== true) return;
  await parts.store.transact(async (unit) => unit.add('audit', auditRow(order.viewer, { at, act: `${order.type}/${order.action}`, object: `${order.type}:${order.id ?? 'new'}`, outcome: 'refused', detail: { problem } })));
}
