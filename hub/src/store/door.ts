import type { Door, Receipt, ReceiptState, Refusal, TakeRequest } from '../ports/index.js';
import type { Session } from './connect.js';
import { markConflicts, markQueued, receiptsOf, refuse, take, type Taking, type Took } from './dialects/index.js';
import type { StoredRow } from './dialects/index.js';
import { isUuid } from './finding.js';
import { GroupCommit } from './group-commit.js';
import type { Kit } from './kit.js';
import { readMessage, storeBody } from './rows/message.js';
import { racing } from './racing.js';
import { storeRefusal } from './rows/refusal.js';
import { defined, text, textOrNull } from './rows/read.js';
import type { ReceiptNumbers } from './secrecy/index.js';

type Taken = Awaited<ReturnType<Door['take']>>;

/** Numbers of a door's statements. */
const linger = 2;
const mostTogether = 200;
/** Receipts are judged by what is stored, so that batches may overtake each other, here as between processes. */
const lanes = 3;
/** Refusals kept whole of a (system, problem) an hour; all are counted. */
const refusalSample = 100;

export class SqlDoor implements Door {
  private readonly taking = new GroupCommit<TakeRequest, Taken>((requests) => this.takeAll(requests), linger, mostTogether, lanes);
  private readonly queueing = new GroupCommit<string, void>((ids) => this.queueAll(ids), linger, mostTogether);
  private readonly refusing = new GroupCommit<Refusal, void>((refusals) => this.refuseAll(refusals), linger, mostTogether);

  constructor(private readonly kit: Kit) {}

  take(request: TakeRequest): Promise<Taken> {
    return this.taking.do(request);
  }

  queued(messageId: string): Promise<void> {
    return this.queueing.do(messageId);
  }

  refuse(refusal: Refusal): Promise<void> {
    return this.refusing.do(refusal);
  }

  receipt(system: string, number: string): Promise<Receipt | null> {
    if (!isUuid(number)) return Promise.resolve(null);
    const messageId = this.kit.receipts.messageOf(number);
    return this.kit.database.run(async (session) => {
      const [row] = await receiptsOf(session, [messageId]);
      if (!row || row['system'] !== system) return null;
      const message = await this.messageSince(session, messageId, text(row, 'taken_at'));
      const conflictAt = textOrNull(row, 'conflict_at');
      const conflict = conflictAt === null ? undefined : { at: conflictAt, count: row['conflicts'] as number };
      return {
        messageId,
        number,
        system,
        type: text(row, 'type'),
        takenAt: text(row, 'taken_at'),
        state: text(row, 'state') as ReceiptState,
        ...defined({ conflict, message }),
      };
    });
  }

  /** The message's own row is not older than its receipt; an hour is left for clocks that differ. */
  private async messageSince(session: Session, id: string, takenAt: string): Promise<Receipt['message']> {
    const { rows } = await session.query<StoredRow>(
      {
        name: 'message of receipt',
        text: `SELECT * FROM message WHERE id = $1 AND received_at > $2::timestamptz - interval '1 hour' ORDER BY received_at LIMIT 1`,
      },
      [id, takenAt],
    );
    if (!rows[0]) return undefined;
    const { state, cause, stages, receivedAt } = readMessage(rows[0]);
    return { state, at: stages.at(-1)?.at ?? receivedAt, ...defined({ cause }) };
  }

  /** Requests that share a nonce or a message with an earlier one of the batch go in a statement of their own after it, so each is judged by what is stored. */
  private async takeAll(requests: readonly TakeRequest[]): Promise<readonly Taken[]> {
    const results = new Array<Taken>(requests.length);
    let rest = requests.map((request, place) => ({ request, place }));
    while (rest.length > 0) {
      const seen = new Set<string>();
      const now = rest.filter(({ request }) => {
        const names = [request.messageId, ...(request.nonce ? [nonceName(request.nonce)] : [])];
        if (names.some((name) => seen.has(name))) return false;
        for (const name of names) seen.add(name);
        return true;
      });
      const answers = await this.takeDistinct(now.map(({ request }) => request));
      now.forEach(({ place }, i) => {
        results[place] = answers[i]!;
      });
      rest = rest.filter(({ place }) => results[place] === undefined);
    }
    return results;
  }

  private takeDistinct(requests: readonly TakeRequest[]): Promise<Taken[]> {
    return racing(() =>
      this.kit.database.run(async (session) => {
        const took = await take(
          session,
          requests.map(taking),
          requests.flatMap((request) => this.original(request)),
        );
        const unseen = requests.filter((_, i) => isUnseen(took[i]!)).map(({ messageId }) => messageId);
        // Another process wrote these receipts while our statement ran: they can be read now.
        const late = new Map((unseen.length > 0 ? await receiptsOf(session, unseen) : []).map((row) => [row['message_id'], row]));
        const answers = requests.map((request, i) => judged(request, took[i]!, late.get(request.messageId), this.kit.receipts));
        const conflicts = requests
          .filter(({ messageId }, i) => late.has(messageId) && answers[i]!.kind === 'conflict')
          .map(({ messageId }) => messageId);
        if (conflicts.length > 0) await markConflicts(session, conflicts);
        return answers;
      }),
    );
  }

  /** The hub writes the message's other bodies when it takes it; the store's clock says when this one came. */
  private original({ messageId, original }: TakeRequest): StoredRow[] {
    return original ? [storeBody({ messageId, receivedAt: '', stage: 'original', ...original }, this.kit.seal)] : [];
  }

  private async queueAll(ids: readonly string[]): Promise<void[]> {
    await racing(() => this.kit.database.run((session) => markQueued(session, ids)));
    return ids.map(() => undefined);
  }

  private async refuseAll(refusals: readonly Refusal[]): Promise<void[]> {
    const rows = refusals.map((refusal) => storeRefusal(refusal, this.kit.seal));
    const nonces = refusals.flatMap(({ nonce }) => nonce ?? []);
    await racing(() => this.kit.database.run((session) => refuse(session, rows, refusalSample, nonces)));
    return refusals.map(() => undefined);
  }
}

const nonceName = ({ keyId, value }: { readonly keyId: string; readonly value: string }): string => `${keyId}\n${value}`;
const isUnseen = ({ fresh, taken, digest }: Took): boolean => fresh && !taken && digest === null;

const taking = ({ messageId, system, type, key, digest, nonce }: TakeRequest): Taking => ({
  messageId,
  system,
  type,
  key,
  digest,
  nonceKey: nonce?.keyId ?? null,
  nonce: nonce?.value ?? null,
  nonceExpires: nonce?.expiresAt ?? null,
});

function judged({ messageId, digest }: TakeRequest, took: Took, late: StoredRow | undefined, receipts: ReceiptNumbers): Taken {
  if (!took.fresh) return { kind: 'replayed' };
  if (took.taken) return { kind: 'taken', receipt: receipts.of(messageId) };
  const known = late ? { digest: text(late, 'digest'), state: text(late, 'state') } : took;
  if (known.digest === null) throw new Error(`The receipt of ${messageId} was neither written nor found`);
  return known.digest === digest
    ? { kind: 'again', receipt: receipts.of(messageId), state: known.state as ReceiptState }
    : { kind: 'conflict' };
}
