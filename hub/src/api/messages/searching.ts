import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { validator } from '@fatong/contracts';
import { messageStates, type ListAnswer, type MessageItem, type MessageQueryRequest } from '@fatong/contracts/api';
import { dayEnd, dayStart, isDate, isInstant } from '@fatong/contracts/codes';
import type { MessageQuery, MessageState, NewestFirst } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { typesOf } from './flow.js';
import { inPages, type Sorted } from './in-pages.js';
import { itemOf } from './views.js';

type Query = Omit<MessageQuery, keyof NewestFirst>;

const kept = Type.Object({
  type: Type.Literal('messages'),
  person: Type.Optional(Type.String()),
  filters: Type.Record(Type.String(), Type.Unknown()),
});

/** Lists of messages by conditions; rows alone, never bodies. A person stands in no address: such a list is posted, audited, and repeated by its id. */
@Injectable()
export class MessageSearch {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'identities' | 'known' | 'messages' | 'pipeline'>,
  ) {}

  async list(
    reader: Reader,
    { query, ...paged }: Sorted & { readonly query?: string },
    filters: Filters,
  ): Promise<ListAnswer<MessageItem>> {
    const earlier = query === undefined ? { filters: {} } : await this.earlier(reader, query);
    return this.page(paged, { ...earlier.filters, ...filters }, earlier.person);
  }

  /** From the body; kept under an id, written down without the person and with what it is asked for. */
  async query(reader: Reader, { person, purpose, filter = {}, ...paged }: MessageQueryRequest): Promise<ListAnswer<MessageItem>> {
    if (person !== undefined && (purpose ?? '').trim().length < 2)
      throw new Refused('input', {
        findings: [
          { pointer: '/purpose', code: 'required', words: ['请写明查询目的（至少 2 个字）。', 'Say what for (at least 2 characters).'] },
        ],
      });
    const filters: Filters = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, { any: [value] }]));
    const page = await this.page(paged, filters, person);
    if (person !== undefined)
      await this.parts.access.audit(reader, {
        act: 'query',
        object: 'messages',
        outcome: 'done',
        detail: { fields: ['person', ...Object.keys(filter)], purpose: purpose!.trim() },
      });
    const id = randomUUID();
    await this.parts.identities.keepQuery(id, reader.account.id, { type: 'messages', filters, ...(person !== undefined && { person }) });
    return { ...page, query: id };
  }

  private async page(paged: Sorted, filters: Filters, person: string | undefined): Promise<ListAnswer<MessageItem>> {
    const query = { ...this.queryOf(filters), ...(person !== undefined && { person }) };
    const page = await inPages(this.parts.cursors, 'messages', paged, (one) => this.parts.messages.list({ ...query, ...one }));
    return { ...page, items: page.items.map(itemOf) };
  }

  private async earlier(reader: Reader, id: string): Promise<{ readonly person?: string; readonly filters: Filters }> {
    const found = await this.parts.identities.query(id, reader.account.id);
    if (validator(kept)(found).length > 0)
      throw wrongParameter('query', ['查询已过期，请重新查询。', 'The query has expired: search again.']);
    return found as { person?: string; filters: Filters };
  }

  private queryOf(filters: Filters): Query {
    const one = (name: string, among?: readonly string[]): string | undefined => {
      const value = single(filters, name);
      if (value !== undefined && among !== undefined && !among.includes(value)) throw wrongParameter(`filter[${name}]`);
      return value;
    };
    const area = one('area');
    const types = area === undefined ? undefined : typesOf(area, { known: this.parts.known, catalog: this.parts.pipeline.catalog });
    const query = {
      type: one('type'),
      types,
      system: one('system'),
      key: one('key'),
      channel: one('channel', ['import']) as 'import' | undefined,
      record: one('record'),
      group: one('group'),
      state: one('state', messageStates) as MessageState | undefined,
      direction: one('direction', ['in', 'out']) as 'in' | 'out' | undefined,
      ...spanOf(filters),
    };
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  }
}

/** `filter[time][from]`, `filter[time][to]` as instants or days, also as `filter[from]`, `filter[to]`; or `filter[time]`, one day. */
function spanOf(filters: Filters): { from?: string; to?: string } {
  const time = filters['time'];
  if (time !== undefined && 'any' in time) {
    const day = single(filters, 'time') ?? '';
    if (!isDate(day) || filters['from'] !== undefined || filters['to'] !== undefined)
      throw wrongParameter('filter[time]', ['应为一个日期 YYYY-MM-DD。', 'It must be one date, YYYY-MM-DD.']);
    return { from: dayStart(day), to: dayEnd(day) };
  }
  const [from, to] = [time?.from ?? single(filters, 'from'), time?.to ?? single(filters, 'to')];
  const instant = (text: string, day: (date: string) => string, name: string): string => {
    if (isDate(text)) return day(text);
    if (!isInstant(text)) throw wrongParameter(`filter[${name}]`, ['应为日期或时刻。', 'It must be a date or an instant.']);
    return new Date(text).toISOString();
  };
  return {
    ...(from !== undefined && { from: instant(from, dayStart, 'from') }),
    ...(to !== undefined && { to: instant(to, dayEnd, 'to') }),
  };
}
