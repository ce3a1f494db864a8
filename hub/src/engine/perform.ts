import type { Finding } from '@fatong/contracts';
import { digestOfJson } from '../platform/index.js';
import { StaleVersion, type AuditRow, type RecordRow, type Unit, type Viewer } from '../ports/index.js';
import type { ActionType, RecordType } from '../definitions/index.js';
import { auditRow } from './audit.js';
import type { Change } from './change.js';
import { commit } from './commit.js';
import { consulted } from './consulted.js';
import { decide } from './decide.js';
import { person } from './doer.js';
import { takeFiles } from './files.js';
import { readForm, type FormBody } from './form.js';
import { barrier, lockingFind, roleFor, type Standing } from './guard.js';
import { leaveBehind } from './left-behind.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import type { Parts } from './parts.js';
import { Refused, wrongInput, type Refusal } from './refusal.js';
import type { Targets } from './resolve.js';
import { insteadOf } from './staff/barring.js';
import { namedWrongly, withNames } from './staff/naming.js';
import { loadTargets } from './targets.js';
import { notUnique } from './unique.js';
import { uploadBarrier } from './uploads/again.js';

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
  /** The record was opened: what that does is done. */
  readonly isReading?: true;
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
  /** What it tells once, to the first answer alone: it is not kept with the key. */
  readonly tells?: Readonly<Record<string, string>>;
}

export type PerformOutcome = { readonly done: Performed; readonly isRepeat: boolean } | { readonly refused: Refusal };

/** One transaction: idempotency, load locked, version, state, form, then row, event, index, involvement, outbox, audit and what people are told; or nothing of it. */
export async function perform(parts: Parts, order: Order): Promise<PerformOutcome> {
  const at = order.now ?? parts.clock();
  const record = parts.catalogue.type(order.type);
  const action = record?.actions[order.action];
  if (record === undefined || action === undefined || action.opens !== (order.id === undefined))
    return { refused: { problem: 'not-found' } };
  try {
    const roles = parts.rights.rolesIn(order.viewer, record.area);
    const role = action.byReading && !order.isReading ? null : roleFor(action, roles);
    if (role === null) throw new Refused({ problem: 'forbidden' });
    const prepared = await prepare(parts, record, action, order);
    const key = {
      account: order.viewer.account.id,
      route: `${order.type}/${order.id ?? ''}/${order.action}`,
      key: order.idempotencyKey,
      digest: digestOfJson({ version: order.version ?? null, form: order.form, reason: order.reason ?? null }),
    };
    return await parts.store.transact(async (unit) => {
      const earlier = await unit.idempotent(key);
      if (earlier === 'conflict') throw new Refused({ problem: 'idempotency-conflict' });
      if (earlier !== null) return { done: earlier.answer as Performed, isRepeat: true };
      // Only now: a repeat no longer fits what it has changed itself, by rows it added, or by what its actor no longer sees.
      if (prepared instanceof Refused) throw prepared;
      const { before, read, targets } = prepared;
      const row = before === null ? await opened(unit, record, at) : await locked(unit, record, before, order);
      const refusal = await barrier(
        { catalogue: parts.catalogue, at, find: lockingFind(unit) },
        record,
        action,
        { row, timeline: before?.timeline ?? [] },
        { account: order.viewer.account.id, unit: order.viewer.account.unit, roles, standsFor: order.viewer.standsFor ?? [] },
      );
      if (refusal) throw new Refused(refusal);
      const values = await takeFiles(unit, record, {
        id: row.id,
        before: row.values,
        written: await withNames(unit, record, read.values),
        account: order.viewer.account.id,
        at,
      });
      const involved = before && record.master === null ? await unit.involved(record.name, row.id) : [];
      const decision = decide({
        catalogue: parts.catalogue,
        record,
        action: { ...action, name: order.action },
        row,
        involved,
        read: { ...read, values },
        targets,
        doer: person(order.viewer, role),
        numbers: await numbersFor(unit, record, action, at),
        consultation: await consulted(parts, unit, record, action, { row, at, written: values }),
        at,
      });
      if ('refused' in decision) throw new Refused(decision.refused);
      const barred =
        (await notUnique(unit, record, action, decision.change.after)) ??
        (await namedWrongly(unit, decision.change, { written: read.values, actor: order.viewer })) ??
        (await uploadBarrier(parts, unit, decision.change));
      if (barred) throw new Refused(barred);
      const left = await commit(parts, unit, [decision.change]);
      unit.add('audit', auditOf(order, decision.change));
      const done = performed(decision.change, left.get(`${record.name}:${row.id}`)!);
      unit.answered(key, done);
      const { tells } = decision.change;
      return { done: tells ? { ...done, tells } : done, isRepeat: false };
    });
  } catch (error) {
    if (error instanceof StaleVersion) return { refused: await stale(parts, order) };
    if (!(error instanceof Refused)) throw error;
    const { leaves, ...refusal } = error.refusal;
    await auditRefusal(parts, order, refusal, at);
    if (leaves) await leaveBehind(parts, leaves, at);
    return { refused: refusal };
  }
}

interface Prepared {
  readonly before: Standing | null;
  readonly read: Extract<ReturnType<typeof readForm>, { readonly values: unknown }>;
  readonly targets: Targets;
}

/**
 * What the act is about and says, as its actor may see it; or why not, which is his answer unless he has had another one to this request. What no record can
 * change, a form that is wrong by itself, is refused at once.
 */
async function prepare(parts: Parts, record: RecordType, action: ActionType, order: Order): Promise<Prepared | Refused> {
  const before = await refusable(async () =>
    order.id === undefined ? null : standing(parts, record, order.id, order.viewer, action.notBy.length > 0),
  );
  const values = before instanceof Refused ? {} : (before?.row.values ?? {});
  const read = readForm(record, action, order, values);
  // Who may not see it learns nothing of what he said either.
  if ('findings' in read && !read.findings.every(isOfRows))
    throw before instanceof Refused ? before : new Refused(wrongInput(read.findings));
  if (before instanceof Refused) return before;
  if ('findings' in read) return new Refused(wrongInput(read.findings));
  const targets = await refusable(() => loadTargets(parts, record, values, read.values, order.viewer));
  return targets instanceof Refused ? targets : { before, read, targets };
}

/** Said of rows that are there already: what was said when a repeat of the same act finds the rows it added itself. */
const isOfRows = ({ code }: Finding): boolean => code === 'append-only' || code === 'row';

async function refusable<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** "Not there", or "not yours" to whom that may be told; the audit knows which. */
async function unseen(parts: Parts, record: RecordType, id: string, viewer: Viewer): Promise<Refusal> {
  const there = await parts.records.get(record.name, id, [{ kind: 'city' }]);
  if (there === null) return { problem: 'not-found' };
  return parts.rights.mayKnow(viewer, record, there) ? { problem: 'forbidden' } : { problem: 'not-found', isHidden: true };
}

/** The record as the viewer may see it, or a refusal. */
async function standing(parts: Parts, record: RecordType, id: string, viewer: Viewer, withTimeline: boolean): Promise<Standing> {
  const row = await parts.records.get(record.name, id, parts.rights.scopesOf(viewer, record));
  if (row === null) throw new Refused(await unseen(parts, record, id, viewer));
  return { row, timeline: withTimeline ? await parts.records.timeline(record.name, id) : [] };
}

/** Somebody may have been faster than the reader, or than this process since it asked for rights: both are stale. */
async function locked(unit: Unit, record: RecordType, before: Standing, { version }: Order): Promise<RecordRow> {
  if (version === undefined)
    throw new Refused(wrongInput([{ pointer: '/version', code: 'required', words: ['缺少版本号。', 'The version is missing.'] }]));
  const row = (await unit.records(record.name, [before.row.id])).get(before.row.id);
  if (row === undefined) throw new Refused({ problem: 'not-found' });
  if (row.version !== version || row.version !== before.row.version)
    throw new Refused({ problem: 'stale-version', params: { yours: version, current: row.version } });
  return row;
}

/** The write's guard failed: what the version is by now. */
async function stale({ records }: Parts, { type, id = '', version = 0 }: Order): Promise<Refusal> {
  const row = await records.get(type, id, [{ kind: 'city' }]);
  return { problem: 'stale-version', params: { yours: version, current: row?.version ?? version } };
}

/** `left`: the row after all that followed from it. */
const performed = ({ facts }: Change, left: RecordRow): Performed => ({
  type: left.type,
  id: left.id,
  number: left.number,
  version: left.version + 1,
  state: left.state,
  fact: facts[0]?.id ?? null,
});

function auditOf({ viewer, action }: Order, { record, before, after, events, changed }: Change): AuditRow {
  const { id, at, fromState, toState } = events[0]!;
  const { account, standsFor = [] } = viewer;
  const away = before && insteadOf(record.actions[action]!, before, { account: account.id, standsFor });
  return auditRow(viewer, {
    at,
    act: `${record.name}/${action}`,
    object: `${record.name}:${after.id}`,
    outcome: 'done',
    detail: {
      event: id,
      version: after.version + 1,
      from: fromState,
      to: toState,
      fields: [...changed],
      ...(away !== null && { insteadOf: away }),
    },
  });
}

/** A right that was refused is kept; wrong input and lost races are not worth a row. */
async function auditRefusal(parts: Parts, order: Order, { problem, isHidden }: Refusal, at: string): Promise<void> {
  if (problem !== 'forbidden' && isHidden !== true) return;
  await parts.store.transact(async (unit) =>
    unit.add(
      'audit',
      auditRow(order.viewer, {
        at,
        act: `${order.type}/${order.action}`,
        object: `${order.type}:${order.id ?? 'new'}`,
        outcome: 'refused',
        detail: { problem },
      }),
    ),
  );
}
