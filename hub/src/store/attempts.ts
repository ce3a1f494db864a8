import { holdOf, type AttemptRow, type Attempts, type Begun, type CallOutcome } from '../ports/index.js';
import type { Session } from './connect.js';
import type { Kit } from './kit.js';
import { isUuid } from './finding.js';
import { callOff, rulesOf } from './line-rules.js';
import { racing } from './racing.js';
import { causeText, readCause, technicalOf } from './rows/cause.js';
import { defined, text, textOrNull } from './rows/read.js';
import type { StoredRow } from './dialects/index.js';
import type { Seal } from './secrecy/index.js';

const answerPlace = 'attempt.answer';
const technicalPlace = 'attempt.technical';
const attemptId = (deliveryId: string, n: number): string => `${deliveryId} ${n}`;

/**
 * Attempts of outgoing calls. Another attempt of the same delivery counts too: while one is open, or once one was delivered, no copy
 * calls again, whatever its number. Whoever can write to a queue could name any delivery: only one that may be under way as this attempt is begun.
 */
export class SqlAttempts implements Attempts {
  constructor(private readonly kit: Kit) {}

  begin(deliveryId: string, n: number): Promise<Begun> {
    if (!isUuid(deliveryId)) return Promise.resolve({ kind: 'stale' });
    return racing(() =>
      this.kit.database.transaction(async (session) => {
        const rules = await rulesOf(session);
        // Copies of one delivery queue up here, so that the second sees what the first wrote; so does a relay that has not marked it sent yet.
        const {
          rows: [delivery],
        } = await session.query<StoredRow>(
          {
            name: 'lock delivery',
            text: `SELECT direction, system, type, state, attempt, state = 'due' OR due_at <= now() AS reached FROM delivery WHERE id = $1 FOR UPDATE`,
          },
          [deliveryId],
        );
        const { rows } = await session.query<StoredRow>(
          {
            name: 'attempts',
            text: 'SELECT n, finished_at, outcome, partner_ref, cause, technical, answer_type, answer FROM attempt WHERE delivery_id = $1 ORDER BY n',
          },
          [deliveryId],
        );
        const own = rows.find((row) => row['n'] === n);
        if (!own && !mayBeUnderWay(delivery, n)) return { kind: 'stale' as const };
        const decisive = own?.['finished_at'] ? own : rows.find((row) => row['outcome'] === 'delivered');
        if (decisive) return { kind: 'finished' as const, outcome: this.read(deliveryId, decisive) };
        if (rows.some((row) => row['finished_at'] === null)) return { kind: 'open' as const };
        if (holdOf(rules, { system: text(delivery!, 'system'), type: text(delivery!, 'type'), id: deliveryId })) {
          await callOff(session, deliveryId);
          return { kind: 'held' as const };
        }
        const { count } = await session.query(
          { name: 'begin attempt', text: 'INSERT INTO attempt (delivery_id, n, begun_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING' },
          [deliveryId, n],
        );
        return count === 1
          ? { kind: 'begun' as const, isProbe: rules.circuits.some(({ probe }) => probe === deliveryId) }
          : { kind: 'open' as const };
      }),
    );
  }

  async finish(deliveryId: string, n: number, { outcome, partnerRef, cause, answer }: CallOutcome): Promise<void> {
    const { seal } = this.kit;
    const id = attemptId(deliveryId, n);
    await this.kit.database.run((session) =>
      session.query(
        {
          name: 'finish attempt',
          text: `UPDATE attempt SET finished_at = now(), outcome = $3, partner_ref = $4, cause = $5, technical = $6, answer_type = $7, answer = $8 WHERE delivery_id = $1 AND n = $2`,
        },
        [
          deliveryId,
          n,
          outcome,
          partnerRef ?? null,
          causeText(cause),
          technicalOf(cause, { seal, place: technicalPlace, id }),
          answer?.contentType ?? null,
          answer ? seal.close(answerPlace, id, answer.body) : null,
        ],
      ),
    );
  }

  async mayAsk(deliveryId: string): Promise<boolean> {
    if (!isUuid(deliveryId)) return false;
    return this.kit.database.transaction(async (session) => {
      const rules = await rulesOf(session);
      const {
        rows: [delivery],
      } = await session.query<StoredRow>(
        { name: 'unknown delivery', text: `SELECT system, type FROM delivery WHERE id = $1 AND direction = 'out' AND state = 'unknown'` },
        [deliveryId],
      );
      return (
        delivery !== undefined && !holdOf({ ...rules, circuits: [] }, { system: text(delivery, 'system'), type: text(delivery, 'type') })
      );
    });
  }

  private read(deliveryId: string, row: StoredRow): CallOutcome {
    return { outcome: text(row, 'outcome') as CallOutcome['outcome'], ...resultOf(deliveryId, row, this.kit.seal) };
  }
}

/** What came of a call: the partner's reference, the cause where it did not work, the answer in clear. */
function resultOf(deliveryId: string, row: StoredRow, seal: Seal): Pick<CallOutcome, 'partnerRef' | 'cause' | 'answer'> {
  const id = attemptId(deliveryId, row['n'] as number);
  const technical = row['technical'] ? seal.open(technicalPlace, id, row['technical'] as Buffer).toString() : undefined;
  const answer = row['answer']
    ? {
        contentType: textOrNull(row, 'answer_type') ?? 'application/octet-stream',
        body: seal.open(answerPlace, id, row['answer'] as Buffer),
      }
    : undefined;
  return defined({ partnerRef: textOrNull(row, 'partner_ref'), cause: readCause(textOrNull(row, 'cause'), technical), answer });
}

/** A message is called for at most so many times in a page; a partner long away makes more, and the latest count. */
const mostShown = 50;

/** Calls made for a message, oldest first: its deliveries by their index, their attempts by the primary key. */
export async function attemptsOf(session: Session, messageId: string, seal: Seal): Promise<AttemptRow[]> {
  if (!isUuid(messageId)) return [];
  const { rows } = await session.query<StoredRow>(
    {
      name: 'attempts of a message',
      text: `SELECT a.delivery_id, a.n, a.begun_at, a.finished_at, a.outcome, a.partner_ref, a.cause, a.technical, a.answer_type, a.answer
      FROM attempt a JOIN delivery d ON d.id = a.delivery_id WHERE d.message_id = $1 ORDER BY a.begun_at DESC, a.n DESC LIMIT ${mostShown}`,
    },
    [messageId],
  );
  return rows.toReversed().map((row): AttemptRow => {
    const deliveryId = text(row, 'delivery_id');
    const outcome = textOrNull(row, 'outcome') as CallOutcome['outcome'] | null;
    return {
      deliveryId,
      n: row['n'] as number,
      begunAt: text(row, 'begun_at'),
      ...defined({ finishedAt: textOrNull(row, 'finished_at'), outcome }),
      ...resultOf(deliveryId, row, seal),
    };
  });
}

/** Marked sent as attempt n, or published as such by a relay that died before it could mark it. */
function mayBeUnderWay(delivery: StoredRow | undefined, n: number): boolean {
  if (delivery?.['direction'] !== 'out') return false;
  const [state, attempt] = [text(delivery, 'state'), delivery['attempt']];
  return state === 'sent' ? attempt === n : (state === 'due' || state === 'later') && delivery['reached'] === true && attempt === n - 1;
}
