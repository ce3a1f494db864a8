import { NotUnique, StaleVersion, type InvolvementRow, type RecordRow } from '../ports/index.js';
import type { Session } from './connect.js';
import { addDeparture, addStates, beginInvolvements, claimBlobs, endInvolvements, insert, shortened, updateGuarded } from './dialects/index.js';
import type { StoredRow } from './dialects/index.js';
import { violated } from './errors.js';
import { countFailed } from './failures.js';
import { tableOf, type Kit } from './kit.js';
import type { Pending, PendingSave } from './pending.js';
import { storeBody, storeDelivery, storeFact, storeMessage, termsOf } from './rows/message.js';
import { storeRecord } from './rows/record.js';
import { storeNotice, storeNoticeRead } from './rows/notice.js';
import { storeAudit, storeEvent, storeIndex, storeInvolvement } from './rows/timeline.js';
import { audit } from './schema/access-tables.js';
import { block, delivery, message, messageBody, messageTerm, outbox } from './schema/message-tables.js';
import { notice, noticeRead, recordEvent, recordIndex, ruleFact } from './schema/record-tables.js';
import type { RecordTable } from './schema/record-type.js';

/** Writes what a unit gathered: one statement a table, in the order of the port, the same for every process. */
export async function flush(session: Session, pending: Pending, kit: Kit): Promise<void> {
  await flushMessages(session, pending, kit);
  for (const type of pending.types()) await flushRecords(session, type, pending, kit);
  await insert(session, recordEvent, pending.drain('event').map(row => storeEvent(row, kit.seal)));
  await addStates(session, pending.drain('state'));
  await insert(session, recordIndex, [...pending.index.values()].map(storeIndex), indexConflict);
  await flushInvolvements(session, pending);
  const now = new Date().toISOString();
  await insert(session, outbox, pending.drain('outbox').map(row => storeFact(row, kit.seal, now)));
  await insert(session, audit, pending.drain('audit').map(storeAudit));
  await insert(session, ruleFact, pending.drain('ruleFact').map(row => ({ ...row })));
  await insert(session, notice, pending.drain('notice').map(storeNotice));
  await insert(session, noticeRead, pending.drain('noticeRead').map(storeNoticeRead), { key: noticeRead.key, take: [] });
  await insert(session, block, [...pending.blocks.values()].map(({ subscriber, key }) => ({ subscriber, key, since: now })), { key: block.key, take: [] });
  for (const { account, route, key, answer } of pending.answers) {
    await session.query(answerText, [account, route, key, kit.seal.closeJson(answerPlace, answerId(account, route, key), answer ?? null)]);
  }
}

/** Messages, bodies, deliveries and departures gathered so far: also before a settlement looks at deliveries. */
export async function flushMessages(session: Session, pending: Pending, { seal, hashes, lanes, presence }: Kit): Promise<void> {
  const messages = pending.drain('message');
  await lanes.note(session, messages);
  await insert(session, message, messages.map(storeMessage));
  await insert(session, messageTerm, messages.flatMap(row => termsOf(row, hashes)));
  const bodies = pending.drain('body');
  await insert(session, messageBody, bodies.map(row => storeBody(row, seal)));
  for (const { messageId, claims = [] } of bodies) if (claims.length > 0) await claimBlobs(session, messageId, claims);
  const now = new Date().toISOString();
  const deliveries = pending.drain('delivery').map(row => storeDelivery(row, seal, now));
  await insert(session, delivery, deliveries);
  await countFailed(session, deliveries);
  for (const row of pending.drain('departure')) await addDeparture(session, row, await presence.here());
}

export const answerPlace = 'idempotency.answer';
export const answerId = (account: string, route: string, key: string): string => JSON.stringify([account, route, key]);

const answerText = { name: 'answer', text: 'UPDATE idempotency SET answer = $4 WHERE account = $1 AND route = $2 AND key = $3' };
const indexConflict = { key: recordIndex.key, take: recordIndex.columns.map(({ name }) => name).filter(name => !recordIndex.key.includes(name)) };

async function flushRecords(session: Session, type: string, pending: Pending, kit: Kit): Promise<void> {
  const saves = [...pending.saved(type).values()].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  const stored = tableOf(kit, type);
  const fresh = saves.filter(({ guard }) => guard === 0);
  const changed = saves.filter(({ guard }) => guard > 0);
  const rows = (of: readonly PendingSave[], version: (guard: number) => number): StoredRow[] => of.map(({ row, guard }) => storeRecord(stored, row, version(guard), kit));
  try {
    await insert(session, stored.table, rows(fresh, () => 1));
    if (changed.length === 0) return;
    const found = await updateGuarded(session, stored.table, rows(changed, guard => guard));
    const stale = changed.find(({ row }) => !found.has(row.id));
    if (stale) throw new StaleVersion(type, stale.row.id);
  } catch (error) {
    throw meaning(error, stored, fresh[0]?.row);
  }
}

/** Whose business key is taken already; the insert of a mirror that another process inserted first runs again. */
function meaning(error: unknown, { table, fields, type }: RecordTable, first: RecordRow | undefined): unknown {
  const constraint = violated(error);
  if (constraint === null) return error;
  if (constraint === shortened(`${table.name}_pkey`)) return new StaleVersion(type.name, first?.id ?? '');
  const columns = table.indexes.find(({ name }) => shortened(name) === constraint)?.columns ?? [];
  if (columns.includes('source_id')) return new MirrorRace(type.name, { cause: error });
  const field = fields.find(({ places, blind }) => [...places, ...blind].some(({ column }) => columns.includes(column)));
  return field || columns.includes('number') ? new NotUnique(type.name, field?.name ?? 'number') : error;
}

/** Two first reports of one case at the same time: the second must be applied to what the first made. */
export class MirrorRace extends Error {
  override readonly name = 'MirrorRace';
}

async function flushInvolvements(session: Session, pending: Pending): Promise<void> {
  const all = [...pending.involvements.values()];
  if (all.length === 0) return;
  const rows = unique(all.flatMap(({ rows: of }) => of)).map(storeInvolvement);
  const known = all.filter(({ type, recordId }) => !pending.isNew(type, recordId));
  if (known.length > 0) await endInvolvements(session, known, rows);
  if (rows.length > 0) await beginInvolvements(session, rows);
}

/** The same (record, who, role) once, the last. */
const unique = (rows: readonly InvolvementRow[]): InvolvementRow[] =>
  [...new Map(rows.map(row => [`${row.type}\n${row.recordId}\n${row.who}\n${row.role}`, row])).values()];
