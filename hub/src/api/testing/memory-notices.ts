import type { MemoryReader, MemoryTables } from '../../engine/testing/index.js';
import type { NoticeQuery, NoticeReader, NoticeReaders, NoticeRow, Page, SeenType, ToldNotice } from '../../ports/index.js';

/** Notices of tables in memory; for specs. */
export class MemoryNotices implements NoticeReader {
  constructor(
    private readonly tables: MemoryTables,
    private readonly reader: MemoryReader,
  ) {}

  async list({ unreadOnly = false, cursor, limit, ...of }: NoticeQuery): Promise<Page<ToldNotice>> {
    const all = this.#of(of).filter(({ readAt }) => !unreadOnly || readAt === null);
    const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
    const items = all.slice(from, from + limit);
    return { items, next: from + limit < all.length ? items.at(-1)!.id : null, total: all.length };
  }
  async unread(of: NoticeReaders): Promise<Page<never>['total']> {
    return this.#unread(of).length;
  }
  async unreadOf(of: NoticeReaders, ids: readonly string[]): Promise<readonly ToldNotice[]> {
    return this.#unread(of).filter(({ id }) => ids.includes(id));
  }
  async unreadThrough(of: NoticeReaders, id: string, limit: number): Promise<readonly ToldNotice[]> {
    const last = this.#of(of).find((one) => one.id === id);
    return last === undefined
      ? []
      : this.#unread(of)
          .filter((one) => one.id <= last.id)
          .slice(0, limit);
  }

  #isSeen(sees: readonly SeenType[], { type, recordId }: NoticeRow): boolean {
    const row = this.tables.records.get(`${type}:${recordId}`);
    return row !== undefined && sees.some((one) => one.type === type && this.reader.isSeen(row, one.scopes));
  }
  #unread(of: NoticeReaders): ToldNotice[] {
    return this.#of(of).filter(({ readAt }) => readAt === null);
  }
  #of({ account, addresses, own }: NoticeReaders): ToldNotice[] {
    const mine = this.tables.added.notice.filter(
      (row) => addresses.includes(row.address) && row.by !== account && (row.address !== own?.address || this.#isSeen(own.sees, row)),
    );
    const once = [...new Map(mine.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? 1 : -1));
    return once.map(({ id, at, type, recordId, name, words }: NoticeRow) => ({
      id,
      at,
      type,
      recordId,
      name,
      words,
      readAt: this.tables.added.noticeRead.find((one) => one.account === account && one.noticeId === id)?.at ?? null,
    }));
  }
}
