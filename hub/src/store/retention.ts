import type { Retention } from '../ports/index.js';
import type { Database, Session } from './connect.js';
import {
  deleteAside,
  deleteBelongings,
  deleteOf,
  deleteReceiptsAlone,
  dropPart,
  emptyAnswers,
  gatherKept,
  idsAfter,
  keepOnly,
  lockHoldsBriefly,
  mayGo,
  notePruned,
  pagesOfReceipts,
  partsOf,
  subscribersOf,
  type Part,
} from './dialects/index.js';
import { mayRunAgain } from './errors.js';
import { pagesAtOnce } from './receipts.js';
import { message, messageBody, messageTerm } from './schema/message-tables.js';
import type { Table } from './schema/table.js';

const day = 86_400_000;
/** Rows of so few messages are set aside and put back when a day is emptied; of more, the others are deleted a few at a time. */
const mostAside = 10_000;
const atOnce = 2_000;
/** A partner's bytes are stored at the door, the message's row when the hub takes it: so many days later it may have been at most, and one before for clocks. */
const mostUnderWay = 8;

interface Kind {
  readonly part: 'body' | 'message' | 'term';
  readonly table: Table;
  readonly id: string;
  readonly around: { readonly before: number; readonly after: number };
}
const kinds: Readonly<Record<Kind['part'], Kind>> = {
  body: { part: 'body', table: messageBody, id: 'message_id', around: { before: 1, after: mostUnderWay } },
  message: { part: 'message', table: message, id: 'id', around: { before: 0, after: 1 } },
  // After the messages: by these it is known which of them are held for a person.
  term: { part: 'term', table: messageTerm, id: 'message_id', around: { before: 0, after: 1 } },
};

/** Takes away what is past its time, oldest days first. Gives way to whoever works: what could not be locked comes again with the next round. */
export class Pruning {
  constructor(
    private readonly database: Database,
    private readonly goesOn: () => boolean,
    private readonly now: Date,
  ) {}

  /** Says how many days were emptied or rows deleted. */
  async run({ bodyDays, messageDays }: Retention): Promise<number> {
    const bodies = this.before(Math.min(bodyDays, messageDays));
    const done =
      (await this.kind(kinds.body, bodies)) +
      (await this.kind(kinds.message, this.before(messageDays))) +
      (await this.kind(kinds.term, this.before(messageDays)));
    return (
      done +
      (await givingWay(() => this.repeated((session) => deleteAside(session, bodies, firstIdAt(bodies), atOnce)))) +
      (await givingWay(() => this.receipts(this.before(messageDays))))
    );
  }

  /** Receipts whose message never came go when it would have; looked for once a day, since all are read. */
  private async receipts(before: string): Promise<number> {
    const today = this.now.toISOString().slice(0, 10);
    const [isDone, pages, subscribers] = await this.database.run(
      async (session) =>
        [(await lastPruned(session, 'receipt')) === today, await pagesOfReceipts(session), await subscribersOf(session)] as const,
    );
    if (isDone) return 0;
    let gone = 0;
    for (let from = 0; from < pages; from += pagesAtOnce) {
      if (!this.goesOn()) return gone;
      gone += await this.database.transaction(async (session) => {
        await lockHoldsBriefly(session);
        return deleteReceiptsAlone(session, { from, to: from + pagesAtOnce }, before, subscribers);
      });
    }
    await this.database.run((session) => notePruned(session, 'receipt', today, 0));
    return gone;
  }

  /** Whole days only: midnight (UTC) after which nothing is past its time yet. */
  private before(days: number): string {
    return new Date(Math.floor(this.now.getTime() / day - days) * day).toISOString();
  }

  private async kind(kind: Kind, before: string): Promise<number> {
    const [parts, seen] = await this.database.run(
      async (session) => [await partsOf(session, kind.table), await seenOf(session, kind)] as const,
    );
    let done = 0;
    for (const part of parts.filter(({ day: of }) => of === null || `${of}T00:00:00.000Z` < before)) {
      if (!this.goesOn()) break;
      done += await givingWay(() =>
        part.day === null ? this.piecemeal(kind, part, before) : this.whole(kind, part, part.day, seen.get(part.day)),
      );
    }
    return done;
  }

  private async whole(kind: Kind, part: Part, of: string, keptBefore: number | undefined): Promise<number> {
    const span = spanOf(kind, of);
    const gather = async (session: Session): Promise<number> => {
      await lockHoldsBriefly(session);
      return gatherKept(session, span.from, span.to);
    };
    const stays = await this.database.transaction(gather);
    if (stays !== keptBefore) await this.empty(kind, part, of, { gather, span, isFirst: keptBefore === undefined });
    if (stays === 0) await this.database.transaction((session) => dropPart(session, kind.table, part));
    return stays === keptBefore ? 0 : 1;
  }

  /** What stands elsewhere goes before a day's rows, so that an interrupted round finds the rest again. */
  private async empty(
    kind: Kind,
    part: Part,
    of: string,
    { gather, span, isFirst }: { readonly gather: (session: Session) => Promise<number>; readonly span: Span; readonly isFirst: boolean },
  ): Promise<void> {
    const [messages] =
      isFirst && kind.part === 'body'
        ? (await this.database.run((session) => partsOf(session, message))).filter((one) => one.day === of)
        : [];
    if (kind.part !== 'term')
      await this.eachMayGo(kind, messages ? { ...messages, id: kinds.message.id } : { ...part, id: kind.id }, {
        span,
        before: afterDay(of),
      });
    const isDone = await this.database.transaction(async (session) => {
      const count = await gather(session);
      if (count > mostAside) return false;
      await keepOnly(session, kind.table, part, kind.id);
      await notePruned(session, kind.part, of, count);
      return true;
    });
    if (isDone) return;
    await this.piecemeal(kind, part, afterDay(of));
    await this.database.transaction(async (session) => notePruned(session, kind.part, of, await gather(session)));
  }

  private async piecemeal(kind: Kind, part: Part, before: string): Promise<number> {
    const span = part.day === null ? { from: '-infinity', to: before } : spanOf(kind, part.day);
    return this.eachMayGo(kind, { ...part, id: kind.id }, { span, before, isDeleting: true });
  }

  /** Walks a partition in the order of its ids; each few in a transaction of their own. */
  private async eachMayGo(
    kind: Kind,
    part: Part & { readonly id: string },
    { span, before, isDeleting = false }: { readonly span: Span; readonly before: string; readonly isDeleting?: boolean },
  ): Promise<number> {
    const subscribers = await this.database.run(subscribersOf);
    let [last, gone]: [string | null, number] = [null, 0];
    while (this.goesOn()) {
      const ids: readonly string[] = await this.database.transaction(async (session) => {
        await lockHoldsBriefly(session);
        const next = await idsAfter(session, part, part.id, { last, before, limit: atOnce });
        const going = next.length === 0 ? [] : await mayGo(session, next, span.from, span.to);
        if (going.length === 0) return next;
        if (kind.part === 'body') await emptyAnswers(session, going);
        else if (kind.part === 'message') await deleteBelongings(session, going, subscribers);
        if (isDeleting) gone += await deleteOf(session, part, part.id, going, before);
        return next;
      });
      if (ids.length < atOnce) break;
      last = ids.at(-1)!;
    }
    return gone;
  }

  private async repeated(work: (session: Session) => Promise<number>): Promise<number> {
    let [all, count] = [0, 1];
    while (count > 0 && this.goesOn())
      all += count = await this.database.transaction(async (session) => {
        await lockHoldsBriefly(session);
        return work(session);
      });
    return all;
  }
}

interface Span {
  readonly from: string;
  readonly to: string;
}
const midnight = (of: string, days: number): string => new Date(Date.parse(of) + days * day).toISOString();
const afterDay = (of: string): string => midnight(of, 1);
const spanOf = ({ around }: Kind, of: string): Span => ({ from: midnight(of, -around.before), to: midnight(of, around.after) });

/** The lowest UUIDv7 of an instant. */
function firstIdAt(instant: string): string {
  const hex = Date.parse(instant).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** Days seen before, with how many messages stayed. */
async function seenOf(session: Session, { part }: Kind): Promise<ReadonlyMap<string, number>> {
  const { rows } = await session.query<{ day: string; kept: number }>({ text: 'SELECT day, kept FROM pruned WHERE part = $1' }, [part]);
  return new Map(rows.map(({ day: of, kept }) => [of, kept]));
}

/** The latest day on which this was done. */
async function lastPruned(session: Session, part: string): Promise<string | null> {
  return (await session.query<{ day: string | null }>({ text: 'SELECT max(day) AS day FROM pruned WHERE part = $1' }, [part])).rows[0]!.day;
}

/** Somebody works with what was to be locked: another time. */
async function givingWay(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!mayRunAgain(error)) throw error;
    return 0;
  }
}
