import { Inject, Injectable } from '@nestjs/common';
import { and, not, or, valueOf, expressionOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { beginsWith, kindOf } from '@fatong/contracts/fields';
import type { RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { InvolvementRow, ListQuery, Page, RecordRow, Scope } from '../../ports/index.js';
import type { Found, ListAnswer, SearchAnswer, SearchRequest, TrayItem } from '@fatong/contracts/api';
import type { Reader } from '../frame/reader.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { trayQueries } from './tray-query.js';
import { listFields } from './views.js';

const usual = 50;
const foundOfAType = 20;

/** What spans the record types: the tray, and search. Both stay within the reader's scopes. */
@Injectable()
export class RecordOverview {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'records'>) {}

  /** Records in hand that involve the reader, his unit or the register entry he is, of those he may see: what has a day first, by its day, then the latest changed. In one page: no cursor is ever right. */
  async tray(reader: Reader, { limit = usual, cursor }: Paged): Promise<ListAnswer<TrayItem>> {
    this.parts.cursors.open('tray', cursor);
    const who = [reader.account.id, ...(reader.unit ? [reader.unit.id] : []), ...(reader.account.person === null ? [] : [reader.account.person])];
    const asked = this.visible(reader).filter(({ record }) => record.kind !== 'register').flatMap(({ record, scopes }) => trayQueries(who, scopes, openOnly(record)).map((query) => ({ record, query })));
    const read = ({ record, query }: (typeof asked)[number], sort: ListQuery['sort']): Promise<Page<RecordRow>> =>
      this.parts.records.list({ type: record.name, ...query, sort, limit, fields: [...listFields(record), ...(record.due === null ? [] : [record.due])] });
    const [latest, urgent] = await Promise.all([
      Promise.all(asked.map((one) => read(one, { field: 'updatedAt', descending: true }))),
      Promise.all(asked.map((one) => (one.record.due === null ? Promise.resolve(none) : read(one, { field: one.record.due, descending: false })))),
    ]);
    const found = new Map([...urgent, ...latest].flatMap(({ items }, i) => { const { record } = asked[i % asked.length]!; return items.map((row) => [`${record.name}:${row.id}`, { record, row }] as const); }));
    const rows = [...found.values()].sort(byUrgency).slice(0, limit);
    const parts = await this.partsOf(who, rows);
    return { items: rows.map(({ record, row }) => trayItem(record, row, parts.get(`${record.name}:${row.id}`))), next: null, total: sum(latest) };
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

  /** What they are to each record: one statement a type. */
  private async partsOf(who: readonly string[], rows: readonly Waiting[]): Promise<ReadonlyMap<string, InvolvementRow>> {
    const types = [...Map.groupBy(rows, ({ record }) => record.name)];
    const all = await Promise.all(types.map(([type, of]) => this.parts.records.involvementsOf(who, type, of.map(({ row }) => row.id))));
    return new Map(all.flat().reverse().map((one) => [`${one.type}:${one.recordId}`, one]));
  }

  private visible(reader: Reader): { record: RecordType; scopes: readonly Scope[] }[] {
    return this.parts.engine.catalogue.areas
      .flatMap(({ records }) => records)
      .map((record) => ({ record, scopes: this.parts.access.rights.scopesOf(reader, record) }))
      .filter(({ scopes }) => scopes.length > 0);
  }
}

interface Waiting {
  readonly record: RecordType;
  readonly row: RecordRow;
}

const none: Page<RecordRow> = { items: [], next: null, total: 0 };

const dueOf = ({ record, row }: Waiting): string | null => (record.due === null ? null : ((row.values[record.due] ?? null) as string | null));

function byUrgency(a: Waiting, b: Waiting): number {
  const [first, second] = [dueOf(a), dueOf(b)];
  if (first !== second) return first === null ? 1 : second === null ? -1 : first.localeCompare(second);
  return b.row.updatedAt.localeCompare(a.row.updatedAt);
}

/** Not in one of its end states; undefined where it has none. */
function openOnly(record: RecordType): Condition | undefined {
  const ended = Object.entries(record.states).flatMap(([name, { kind }]) => (kind === 'end' ? [name] : []));
  return ended.length === 0 ? undefined : not(leaf('state').in(ended));
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });

/** Public and internal only: a search box is no place for a personal value, and its echo neither. */
function matching(record: RecordType, text: string): Condition {
  const fields = Object.entries(record.fields).filter(([, { class: of }]) => of === 'public' || of === 'internal');
  const found = fields.flatMap(([name, field]) => kindOf(field).search(name, text, field, record.heading.includes(name)) ?? []);
  return or(and(leaf('number').exists(), beginsWith('number', text)), ...found);
}

const trayItem = (record: RecordType, row: RecordRow, involvement: InvolvementRow | undefined): TrayItem => ({
  type: record.name, id: row.id, number: row.number, title: titleOf(record, row), state: row.state, district: row.district,
  role: involvement?.role ?? 'part', since: involvement?.since ?? row.createdAt, nextDue: dueOf({ record, row }),
});

function sum(pages: readonly Page<unknown>[]): number | { atLeast: number } {
  const counts = pages.map(({ total }) => (typeof total === 'number' ? total : total.atLeast));
  const whole = counts.reduce((a, b) => a + b, 0);
  return pages.some(({ total }) => typeof total !== 'number') ? { atLeast: whole } : whole;
}
