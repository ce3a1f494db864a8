import type { NoticeQuery, NoticeReader, NoticeReaders, Page, ToldNotice } from '../../ports/index.js';
import type { Session } from '../connect.js';
import { countNotices, noticesAt, unreadNoticesOf, unreadNoticesThrough, type Reading, type StoredRow } from '../dialects/index.js';
import { isUuid } from '../finding.js';
import type { Kit } from '../kit.js';
import { readNotice } from '../rows/notice.js';
import { text } from '../rows/read.js';
import { Binds } from './binds.js';
import { seenIn } from './seen.js';

const mostRows = 200;
/** Counted exactly up to here. */
const counted = { list: 1_000, unread: 99 };

export class SqlNoticeReader implements NoticeReader {
  constructor(private readonly kit: Kit) {}

  list({ unreadOnly = false, cursor, limit: wanted, ...of }: NoticeQuery): Promise<Page<ToldNotice>> {
    const limit = Math.min(wanted, mostRows);
    return this.kit.database.run(async (session) => {
      const { n, reading } = await this.counted(session, of, { unreadOnly, most: counted.list + 1 });
      const rows = await noticesAt(session, reading, { unreadOnly, after: afterOf(cursor), limit: limit + 1 });
      const items = rows.slice(0, limit).map(readNotice);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items, next: last ? `${last.at} ${last.id}` : null, total: upTo(n, counted.list) };
    });
  }

  unread(of: NoticeReaders): Promise<Page<never>['total']> {
    return this.kit.database.run(async (session) =>
      upTo((await this.counted(session, of, { unreadOnly: true, most: counted.unread + 1 })).n, counted.unread),
    );
  }

  /** What he may see is asked of those alone to whom something stands at their own address: of most people one statement is enough, the same for all. */
  private async counted(
    session: Session,
    { own, ...plain }: NoticeReaders,
    of: { readonly unreadOnly: boolean; readonly most: number },
  ): Promise<{ readonly n: number; readonly reading: Reading }> {
    const asked = { ...of, own: own?.address ?? null };
    const { n, isOwn } = await countNotices(session, plain, asked);
    if (own === undefined || !isOwn) return { n, reading: plain };
    const reading = { ...plain, sees: (values: unknown[]) => seesOf(own, new Binds(values), this.kit) };
    return { n: (await countNotices(session, reading, asked)).n, reading };
  }

  async unreadOf(of: NoticeReaders, ids: readonly string[]): Promise<readonly Marked[]> {
    const wanted = ids.filter(isUuid);
    return wanted.length === 0 ? [] : this.kit.database.run(async (session) => (await unreadNoticesOf(session, of, wanted)).map(marked));
  }

  async unreadThrough(of: NoticeReaders, id: string, limit: number): Promise<readonly Marked[]> {
    return isUuid(id) ? this.kit.database.run(async (session) => (await unreadNoticesThrough(session, of, id, limit)).map(marked)) : [];
  }
}

const seesOf = ({ address, sees }: NonNullable<NoticeReaders['own']>, binds: Binds, kit: Kit): string =>
  ` AND (o.address <> ${binds.of(address)} OR EXISTS (SELECT 1 FROM record_index x WHERE x.type = o.type AND x.record_id = o.record_id AND ${seenIn(sees, binds, kit)} OFFSET 0))`;

interface Marked {
  readonly id: string;
  readonly at: string;
}
const marked = (row: StoredRow): Marked => ({ id: text(row, 'id'), at: text(row, 'at') });

const upTo = (n: number, most: number): number | { atLeast: number } => (n > most ? { atLeast: most } : n);

/** A cursor is the last notice of the page before. What is none of ours begins anew. */
function afterOf(cursor: string | undefined): Marked | null {
  const [at = '', id = ''] = (cursor ?? '').split(' ');
  return isUuid(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}
