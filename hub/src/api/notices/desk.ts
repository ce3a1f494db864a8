import { Inject, Injectable } from '@nestjs/common';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { ListAnswer, NoticeItem, NoticeReads, UnreadNotices } from '@fatong/contracts/api';
import { addressesOf } from '../../access/index.js';
import { ownAddress } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { NoticeReaders, ToldNotice } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { visibleTypes } from '../records/visible.js';

const usual = 50;
/** Marked in one transaction. */
const atOnce = 1_000;

/** What a person is told, each with the record it speaks of as far as he may see it now. */
@Injectable()
export class NoticeDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'notices' | 'records' | 'store'>) {}

  async list(reader: Reader, { limit = usual, cursor }: Paged, filters: Filters): Promise<ListAnswer<NoticeItem>> {
    const unreadOnly = isUnread(filters);
    const name = unreadOnly ? 'notices unread' : 'notices';
    const after = this.parts.cursors.open(name, cursor);
    const page = await this.parts.notices.list({
      ...this.readerOf(reader),
      unreadOnly,
      limit,
      ...(after !== undefined && { cursor: after }),
    });
    const records = await this.recordsOf(reader, page.items);
    return {
      ...page,
      items: page.items.map(({ id, at, words, type, recordId, readAt }) => ({
        id,
        at,
        words,
        record: records.get(`${type}:${recordId}`) ?? null,
        readAt,
      })),
      next: this.parts.cursors.seal(name, page.next),
    };
  }

  async unread(reader: Reader): Promise<UnreadNotices> {
    return { unread: await this.parts.notices.unread(this.readerOf(reader)) };
  }

  async read(reader: Reader, { ids, through }: NoticeReads): Promise<UnreadNotices> {
    if ((ids === undefined) === (through === undefined))
      throw new Refused('input', {
        findings: [
          {
            pointer: ids === undefined ? '/ids' : '/through',
            code: 'required',
            words: ['请指明哪些通知已读，且只用一种方式。', 'Say which notices are read, in one way.'],
          },
        ],
      });
    const of = this.readerOf(reader);
    if (ids !== undefined) await this.mark(of, await this.parts.notices.unreadOf(of, ids));
    if (through !== undefined) {
      for (let count = atOnce; count === atOnce; ) {
        const some = await this.parts.notices.unreadThrough(of, through, atOnce);
        await this.mark(of, some);
        count = some.length;
      }
    }
    return this.unread(reader);
  }

  /** What he follows stands at his own address: only as far as he may see it now. */
  private readerOf(reader: Reader): NoticeReaders {
    const { id } = reader.account;
    const address = ownAddress(id);
    const sees = visibleTypes(this.parts, reader).map(({ record, scopes }) => ({ type: record.name, scopes }));
    return { account: id, addresses: [...addressesOf(reader), address], own: { address, sees } };
  }

  private async mark({ account }: NoticeReaders, notices: readonly { readonly id: string; readonly at: string }[]): Promise<void> {
    if (notices.length === 0) return;
    const at = new Date().toISOString();
    await this.parts.store.transact(async (unit) =>
      notices.forEach((one) => unit.add('noticeRead', { account, noticeId: one.id, noticeAt: one.at, at })),
    );
  }

  /** One question a type, within the reader's scopes: who no longer sees the record keeps the sentence and loses the way to it. */
  private async recordsOf(reader: Reader, notices: readonly ToldNotice[]): Promise<ReadonlyMap<string, NonNullable<NoticeItem['record']>>> {
    const found = await Promise.all(
      [...Map.groupBy(notices, ({ type }) => type)].map(async ([type, of]) => {
        const record = this.parts.engine.catalogue.type(type);
        const scopes = record === undefined ? [] : this.parts.access.rights.scopesOf(reader, record);
        if (record === undefined || scopes.length === 0) return [];
        const ids = [...new Set(of.map(({ recordId }) => recordId))];
        const id: LeafValue<string> = valueOf<string>({ read: 'id' });
        const { items } = await this.parts.records.list({
          type,
          scopes,
          where: expressionOf(id.in(ids)),
          sort: { field: 'updatedAt', descending: true },
          limit: ids.length,
          fields: record.heading,
        });
        return items.map((row) => [`${type}:${row.id}`, { type, id: row.id, number: row.number, title: titleOf(record, row) }] as const);
      }),
    );
    return new Map(found.flat());
  }
}

function isUnread(filters: Filters): boolean {
  const said = single(filters, 'unread');
  if (said !== undefined && said !== 'true' && said !== 'false')
    throw wrongParameter('filter[unread]', ['应为 true 或 false。', 'It must be true or false.']);
  return said === 'true';
}
