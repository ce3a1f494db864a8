import { Inject, Injectable } from '@nestjs/common';
import type { CountsAnswer, ListAnswer, SearchAnswer, SearchRequest, TrayItem } from '@fatong/contracts/api';
import { unknownValue, type RecordType } from '../../definitions/index.js';
import type { Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

const usual = 50;
const foundOfAType = 20;

/** What spans the record types: the tray, and search. Both stay within the reader's scopes. */
@Injectable()
export class RecordOverview {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'index'>) {}

  /** Records in hand that involve the reader, his unit or the register entry he is, of those he may see: what has a day first, by its day, then the latest changed. In one page: no cursor is ever right. */
  async tray(reader: Reader, { limit = usual, cursor }: Paged): Promise<ListAnswer<TrayItem>> {
    this.parts.cursors.open('tray', cursor);
    const who = [
      reader.account.id,
      ...(reader.unit ? [reader.unit.id] : []),
      ...(reader.account.person === null ? [] : [reader.account.person]),
    ];
    const types = this.visible(reader)
      .filter(({ record }) => record.kind !== 'register')
      .map(({ record, scopes }) => ({ type: record.name, scopes }));
    return { ...(await this.parts.index.tray({ who, types, limit })), next: null };
  }

  /** Records whose number, identifier or title begins with the text. */
  async search(reader: Reader, { q, text = q, limit = usual }: SearchRequest): Promise<SearchAnswer> {
    if (text === undefined || (q !== undefined && q !== text))
      throw new Refused('input', {
        findings: [{ pointer: '/q', code: 'required', words: ['请给出要查找的文字，且只给一次。', 'Say what to find, once.'] }],
      });
    const types = this.visible(reader).map(({ record, scopes }) => ({ type: record.name, scopes }));
    const { items, total, isPart } = await this.parts.index.search({ text: text.trim(), types, ofAType: foundOfAType, limit });
    return { items, next: null, total, partly: isPart };
  }

  /** How many records the reader sees in each state that is no end: what his first page says of every type, in one answer. */
  async counts(reader: Reader): Promise<CountsAnswer> {
    const types = this.visible(reader).map(({ record, scopes }) => ({ type: record.name, scopes }));
    const found = Map.groupBy(await this.parts.index.counts(types), ({ type }) => type);
    const statesOf = (type: string): Record<string, number> =>
      Object.fromEntries((found.get(type) ?? []).map(({ state, count }) => [state ?? unknownValue, count]));
    return { types: types.map(({ type }) => ({ type, states: statesOf(type) })) };
  }

  private visible(reader: Reader): { record: RecordType; scopes: readonly Scope[] }[] {
    return this.parts.engine.catalogue.areas
      .flatMap(({ records }) => records)
      .map((record) => ({ record, scopes: this.parts.access.rights.scopesOf(reader, record) }))
      .filter(({ scopes }) => scopes.length > 0);
  }
}
