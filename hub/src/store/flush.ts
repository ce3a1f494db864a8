import { NotUnique, StaleVersion, type IndexRow, type InvolvementRow, type RecordRow } from '../ports/index.js';
import type { Session } from './connect.js';
import {
  addDeparture,
  addStates,
  beginInvolvements,
  claimBlobs,
  endInvolvements,
  forgetTurns,
  insert,
  keepKeys,
  shortened,
  turnInvolvements,
  updateGuarded,
  endFiles,
} from './dialects/index.js';
import { violated } from './errors.js';
import { countFailed } from './failures.js';
import { tableOf, type Kit } from './kit.js';
import type { Pending, PendingInvolvement, PendingTurns } from './pending.js';
import { storeBody, storeDelivery, storeFact, storeMessage, termsOf } from './rows/message.js';
import { storeRecord } from './rows/record.js';
import { storeLetter, storeLetterDelivery } from './rows/letter.js';
import { storeClock } from './rows/clock.js';
import { storeRuleRound, storeRuleSetting } from './rows/rule.js';
import { storeScore } from './rows/score.js';
import { storeTurn, storeTurnRound } from './rows/turn.js';
import { storeNotice, storeNoticeRead } from './rows/notice.js';
import { storeAudit, storeEvent, storeIndex, storeInvolvement, storeKeys } from './rows/timeline.js';
import { audit } from './schema/access-tables.js';
import { block, delivery, message, messageBody, messageTerm, outbox } from './schema/message-tables.js';
import {
  letterDelivery,
  notice,
  noticeRead,
  recordClock,
  recordEvent,
  recordIndex,
  recordKey,
  recordLetter,
  recordScore,
  recordTurn,
  ruleFact,
  turnRound,
  ruleRound,
  ruleSetting,
} from './schema/record-tables.js';
import type { RecordTable } from './schema/record-type.js';
import { Writing } from './writing.js';

/** Writes what a unit gathered: one statement a table, in the order of the port, the same for every process. */
export async function flush(session: Session, pending: Pending, kit: Kit): Promise<void> {
  await flushMessages(session, pending, kit);
  const writing = new Writing();
  for (const type of pending.types()) await writing.begin([type], () => flushRecords(session, type, pending, kit));
  await writing.begin(pending.drain('event'), (rows) =>
    insert(
      session,
      recordEvent,
      rows.map((row) => storeEvent(row, kit.seal)),
    ),
  );
  await writing.begin(pending.drain('state'), (rows) => addStates(session, rows));
  await writing.begin([...pending.index.values()], (rows) => insert(session, recordIndex, rows.map(storeIndex), indexConflict));
  await writing.begin(
    [...pending.index.values()].filter(({ keys }) => keys),
    (rows) => flushKeys(session, rows, pending, kit),
  );
  await writing.begin([...pending.clocks.values()], (rows) => insert(session, recordClock, rows.map(storeClock), clockConflict));
  await writing.begin(
    [...pending.scores.values()].sort((a, b) => (a.recordId < b.recordId ? -1 : 1)),
    (rows) => insert(session, recordScore, rows.map(storeScore), scoreConflict),
  );
  await writing.begin([...pending.involvements.values()], (rows) => flushInvolvements(session, rows, pending));
  await writing.begin(
    [...pending.turns.values()].sort((a, b) => (`${a.type}:${a.recordId}` < `${b.type}:${b.recordId}` ? -1 : 1)),
    (rows) => flushTurns(session, rows, pending),
  );
  await writing.begin([...pending.turnRounds.values()], (rows) =>
    insert(session, turnRound, rows.map(storeTurnRound), { key: turnRound.key, take: ['version', 'after_id', 'is_done'] }),
  );
  const now = new Date().toISOString();
  await writing.begin(
    [...pending.index.values()].filter(({ isTurned }) => isTurned),
    (rows) => turnInvolvements(session, rows),
  );
  await writing.begin(pending.drain('outbox'), (rows) =>
    insert(
      session,
      outbox,
      rows.map((row) => storeFact(row, kit.seal, now)),
    ),
  );
  await writing.begin(pending.drain('audit'), (rows) => insert(session, audit, rows.map(storeAudit)));
  await writing.begin(pending.drain('ruleFact'), (rows) =>
    insert(
      session,
      ruleFact,
      rows.map((row) => ({ ...row })),
      { key: ruleFact.key, take: ['proposal', 'at'] },
    ),
  );
  await writing.begin([...pending.ruleSettings.values()], (rows) =>
    insert(session, ruleSetting, rows.map(storeRuleSetting), ruleSettingConflict),
  );
  await writing.begin([...pending.ruleRounds.values()], (rows) =>
    insert(session, ruleRound, rows.map(storeRuleRound), { key: ruleRound.key, take: ['day', 'looked_to'] }),
  );
  await writing.begin(pending.drain('letter'), (rows) =>
    insert(
      session,
      recordLetter,
      rows.map((row) => storeLetter(row, kit.seal)),
    ),
  );
  await writing.begin(pending.drain('letterDelivery'), (rows) =>
    insert(
      session,
      letterDelivery,
      rows.map((row) => storeLetterDelivery(row, kit.seal)),
    ),
  );
  for (const [at, ended] of Map.groupBy(pending.endedFiles, ([, since]) => since))
    await writing.begin(ended, (files) =>
      endFiles(
        session,
        files.map(([id]) => id),
        at,
      ),
    );
  await writing.begin(pending.drain('notice'), (rows) => insert(session, notice, rows.map(storeNotice)));
  await writing.begin(pending.drain('noticeRead'), (rows) =>
    insert(session, noticeRead, rows.map(storeNoticeRead), { key: noticeRead.key, take: [] }),
  );
  await writing.begin([...pending.blocks.values()], (rows) =>
    insert(
      session,
      block,
      rows.map(({ subscriber, key }) => ({ subscriber, key, since: now })),
      { key: block.key, take: [] },
    ),
  );
  for (const one of pending.answers)
    await writing.begin([one], () =>
      session.query(answerText, [
        one.account,
        one.route,
        one.key,
        kit.seal.closeJson(answerPlace, answerId(one.account, one.route, one.key), one.answer ?? null),
      ]),
    );
  await writing.end();
}

/** Messages, bodies, deliveries and departures gathered so far: also before a settlement looks at deliveries. */
export async function flushMessages(session: Session, pending: Pending, { seal, hashes, lanes, presence }: Kit): Promise<void> {
  const messages = pending.drain('message');
  await lanes.note(session, messages);
  const writing = new Writing();
  // What came and what goes apart: each of the two has one system, type and state more often than both together.
  for (const rows of Map.groupBy(messages, ({ direction }) => direction).values())
    await writing.begin(rows, () => insert(session, message, rows.map(storeMessage)));
  await writing.begin(
    messages.flatMap((row) => termsOf(row, hashes)),
    (rows) => insert(session, messageTerm, rows),
  );
  const bodies = pending.drain('body');
  await writing.begin(bodies, (rows) =>
    insert(
      session,
      messageBody,
      rows.map((row) => storeBody(row, seal)),
    ),
  );
  await writing.begin(
    bodies.flatMap(({ messageId, claims = [] }) => claims.map((address) => ({ messageId, address }))),
    (rows) => claimBlobs(session, rows),
  );
  const now = new Date().toISOString();
  const deliveries = pending.drain('delivery').map((row) => storeDelivery(row, seal, now));
  await writing.begin(deliveries, (rows) => insert(session, delivery, rows));
  await writing.begin(deliveries, (rows) => countFailed(session, rows));
  const departures = pending.drain('departure');
  const holder = departures.length > 0 ? await presence.here() : '';
  for (const row of departures) await writing.begin([row], () => addDeparture(session, row, holder));
  await writing.end();
}

export const answerPlace = 'idempotency.answer';
export const answerId = (account: string, route: string, key: string): string => JSON.stringify([account, route, key]);

const answerText = { name: 'answer', text: 'UPDATE idempotency SET answer = $4 WHERE account = $1 AND route = $2 AND key = $3' };
const indexConflict = {
  key: recordIndex.key,
  take: recordIndex.columns.map(({ name }) => name).filter((name) => !recordIndex.key.includes(name)),
};

const clockConflict = {
  key: recordClock.key,
  take: recordClock.columns.map(({ name }) => name).filter((name) => !recordClock.key.includes(name)),
};
const scoreConflict = {
  key: recordScore.key,
  take: recordScore.columns.map(({ name }) => name).filter((name) => !recordScore.key.includes(name)),
};

/** What was laid down stays: how it was decided is added. */
const ruleSettingConflict = { key: ruleSetting.key, take: ['state', 'decided_by', 'decided_at', 'decision'] };

const none: ReadonlySet<string> = new Set();

async function flushRecords(session: Session, type: string, pending: Pending, kit: Kit): Promise<void> {
  const saves = [...pending.saved(type).values()].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  const stored = tableOf(kit, type);
  const fresh = saves.filter(({ guard }) => guard === 0);
  const changed = saves.filter(({ guard }) => guard > 0);
  try {
    const [, found] = await Promise.all([
      insert(
        session,
        stored.table,
        fresh.map(({ row }) => storeRecord(stored, row, row.version + 1, kit)),
      ),
      changed.length > 0
        ? updateGuarded(
            session,
            stored.table,
            changed.map(({ row, guard }) => ({ ...storeRecord(stored, row, guard, kit), next_version: row.version + 1 })),
          )
        : none,
    ]);
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

async function flushKeys(session: Session, all: readonly IndexRow[], pending: Pending, { hashes }: Kit): Promise<void> {
  const rows = all.flatMap((row) => storeKeys(row, hashes));
  const known = all.filter(({ type, recordId }) => !pending.isNew(type, recordId));
  await Promise.all([
    known.length > 0 && keepKeys(session, known, rows),
    insert(session, recordKey, rows, { key: recordKey.key, take: ['is_whole', 'owner_unit', 'district'] }),
  ]);
}

async function flushInvolvements(session: Session, all: readonly PendingInvolvement[], pending: Pending): Promise<void> {
  const rows = unique(all.flatMap(({ rows: of }) => of)).map(storeInvolvement);
  const known = all.filter(({ type, recordId }) => !pending.isNew(type, recordId));
  await Promise.all([known.length > 0 && endInvolvements(session, known, rows), rows.length > 0 && beginInvolvements(session, rows)]);
}

/** What is asked already keeps since when and by whom. */
async function flushTurns(session: Session, all: readonly PendingTurns[], pending: Pending): Promise<void> {
  const rows = all.flatMap(({ rows: of }) => of).map(storeTurn);
  const known = all.filter(({ type, recordId }) => !pending.isNew(type, recordId));
  await Promise.all([
    known.length > 0 && forgetTurns(session, known, rows),
    rows.length > 0 && insert(session, recordTurn, rows, { key: recordTurn.key, take: ['role', 'due_on', 'due_at', 'barred'] }),
  ]);
}

/** The same (record, who, role) once, the last. */
const unique = (rows: readonly InvolvementRow[]): InvolvementRow[] => [
  ...new Map(rows.map((row) => [`${row.type}\n${row.recordId}\n${row.who}\n${row.role}`, row])).values(),
];
