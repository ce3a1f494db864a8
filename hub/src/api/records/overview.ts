import { Inject, Injectable } from '@nestjs/common';
import { and, or, valueOf, expressionOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { isMany, type RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { Page, Scope } from '../../ports/index.js';
import type { Found, ListAnswer, SearchAnswer, SearchRequest, TrayItem } from '@fatong/contracts/api';
import type { Reader } from '../frame/reader.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { beginsWith } from './conditions.js';
import { listFields } from './views.js';

const usual = 50;
const foundOfAType = 20;

/** What spans the record types: the tray, and search. Both stay within the reader's scopes. */
@Injectable()
export class RecordOverview {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'index' | 'records'>) {}

  /** Records in hand that involve the reader, his unit or the register entry he is, of those he may see: what has a day first, by its day, then the latest changed. In one page: no cursor is ever right. */
  async tray(reader: Reader, { limit = usual, cursor }: Paged): Promise<ListAnswer<TrayItem>> {
    this.parts.cursors.open('tray', cursor);
    const who = [reader.account.id, ...(reader.unit ? [reader.unit.id] : []), ...(reader.account.person === null ? [] : [reader.account.person])];
    const types = this.visible(reader).filter(({ record }) => record.kind !== 'register').map(({ record, scopes }) => ({ type: record.name, scopes }));
    return { ...(await this.parts.index.tray({ who, types, limit })), next: null };
  }

  /** Records whose number, identifier or title begins with the text. */
  async search(reader: Reader, { q, text = q, limit = usual }: SearchRequest): Promise<SearchAnswer> {
    if (text === undefined || (q !== undefined && q !== text)) throw new Refused('input', { findings: [{ pointer: '/q', code: 'required', words: ['请给出要查找的文字，且只给一次。', 'Say what to find, once.'] }] });
    const wanted = text.trim();
    const pages = await Promise.all(this.visible(reader).map(async ({ record, scopes }) => {
      const page = await this.parts.records.list({ type: record.name, scopes, where: expressionOf(matching(record, wanted)), sort: { field: 'updatedAt', descending: true }, limit: foundOfAType, fields: listFields(record) });
      return { record, page };
    }));
    const items = pages.flatMap(({ record, page }) => page.items.map((row): Found => ({ type: record.name, id: row.id, number: row.number, title: titleOf(record, row), state: row.state, district: row.district })));
    return { items: items.slice(0, limit), next: null, total: sum(pages.map(({ page }) => page)), partly: items.length > limit || pages.some(({ page }) => page.next !== null) };
  }

  private visible(reader: Reader): { record: RecordType; scopes: readonly Scope[] }[] {
    return this.parts.engine.catalogue.areas
      .flatMap(({ records }) => records)
      .map((record) => ({ record, scopes: this.parts.access.rights.scopesOf(reader, record) }))
      .filter(({ scopes }) => scopes.length > 0);
  }
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });

/** Public and internal only: a search box is no place for a personal value, and its echo neither. */
function matching(record: RecordType, text: string): Condition {
  const fields = Object.entries(record.fields).filter(([, { class: of }]) => of === 'public' || of === 'internal');
  const numbers = fields.filter(([, field]) => field.kind === 'identifier' && !isMany(field)).map(([name]) => leaf(name).is(text.toUpperCase()));
  const titles = fields.filter(([name, { kind }]) => kind === 'text' && record.heading.includes(name)).map(([name]) => beginsWith(name, text));
  return or(and(leaf('number').exists(), beginsWith('number', text)), ...numbers, ...titles);
}

function sum(pages: readonly Page<unknown>[]): number | { atLeast: number } {
  const counts = pages.map(({ total }) => (typeof total === 'number' ? total : total.atLeast));
  const whole = counts.reduce((a, b) => a + b, 0);
  return pages.some(({ total }) => typeof total !== 'number') ? { atLeast: whole } : whole;
}
