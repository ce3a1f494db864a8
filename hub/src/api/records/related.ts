import { Inject, Injectable } from '@nestjs/common';
import { and, not, valueOf, expressionOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import type { ListAnswer, RelatedView } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { barredFor, isMany, isShown, type RecordType, type RelatedType } from '../../definitions/index.js';
import type { RecordRow, Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { conditionOf } from './conditions.js';
import { RecordDesk } from './desk.js';
import { itemsOf } from './items.js';
import { neededFields } from './views.js';

const usual = 8;

/** What stands beside a record: one answer, two statements a kind, each within the reader's scopes of that kind. */
@Injectable()
export class RelatedDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async list(reader: Reader, type: string, id: string, paged: Paged): Promise<ListAnswer<RelatedView>> {
    const { record, row } = await this.desk.row(reader, type, id);
    const views = await Promise.all(record.related.map((related) => this.view(reader, record, row, related)));
    return wholeList(
      views.filter((view) => view !== null),
      paged,
      `related ${type}:${id}`,
      this.parts.cursors,
    );
  }

  /** Null when the reader sees no such records or too few to speak of, or this one does not say whose they are. */
  private async view(reader: Reader, record: RecordType, row: RecordRow, related: RelatedType): Promise<RelatedView | null> {
    const target = this.parts.engine.catalogue.type(related.type)!;
    const scopes = this.parts.access.rights.scopesOf(reader, target);
    const key = related.of === undefined ? row.id : row.values[related.of];
    const isTold = isShown(related, rolesIn(reader, record.area));
    if (!isTold || scopes.length === 0 || typeof key !== 'string') return null;
    const view = related.view === undefined ? {} : target.list.views[related.view]!.filter;
    const filter = {
      ...Object.fromEntries(Object.entries(view).map(([name, value]) => [name, [value ?? []].flat().join(',')])),
      [related.by]: key,
    };
    const columns = related.columns ?? target.list.columns.filter((name) => name !== related.by);
    const shown = { record: target, scopes, columns, limit: related.show ?? usual };
    return {
      title: related.title,
      type: target.name,
      filter,
      columns,
      begins: this.begins(reader, target, related, record, row),
      ...(await this.page(reader, shown, this.condition(reader, target, related, { key, self: row.id }))),
    };
  }

  private condition(
    reader: Reader,
    target: RecordType,
    { by, view }: RelatedType,
    { key, self }: { readonly key: string; readonly self: string },
  ): Condition {
    const lead = isMany(target.fields[by]!) ? valueOf<readonly string[]>({ read: by }).has(key) : leaf(by).is(key);
    const filters = Object.fromEntries(
      Object.entries(view === undefined ? {} : target.list.views[view]!.filter).map(([name, value]) => [
        name,
        { any: [value ?? []].flat() },
      ]),
    );
    const narrowed = conditionOf(target, filters, barredFor(target, rolesIn(reader, target.area)));
    return and(lead, not(leaf('id').is(self)), ...(narrowed ? [valueOf<boolean>(narrowed)] : []));
  }

  private async page(
    reader: Reader,
    {
      record,
      scopes,
      columns,
      limit,
    }: { readonly record: RecordType; readonly scopes: readonly Scope[]; readonly columns: readonly string[]; readonly limit: number },
    where: Condition,
  ): Promise<Pick<RelatedView, 'items' | 'total'>> {
    const fields = [...new Set([...columns, ...record.heading])].filter((name) => Object.hasOwn(record.fields, name));
    const { items, total } = await this.parts.records.list({
      type: record.name,
      scopes,
      where: expressionOf(where),
      sort: record.list.sort,
      limit: Math.max(limit, 1),
      fields: [...fields, ...neededFields(record)],
    });
    return { items: limit === 0 ? [] : await itemsOf(this.parts, reader, record, items, fields), total };
  }

  /** Actions of the reader's roles that open one from here, filled in as far as this record can. */
  private begins(reader: Reader, target: RecordType, { begin }: RelatedType, record: RecordType, row: RecordRow): RelatedView['begins'] {
    const roles = rolesIn(reader, target.area);
    const values = Object.fromEntries(
      Object.entries(begin?.fill ?? {}).flatMap(([theirs, ours]) => {
        const value = ours === 'id' ? row.id : (row.values[ours] ?? null);
        return value === null || (ours !== 'id' && barredFor(record, rolesIn(reader, record.area)).has(ours))
          ? []
          : [[theirs, isMany(target.fields[theirs]!) ? [value].flat() : value]];
      }),
    );
    return (begin?.actions ?? [])
      .filter((name) => target.actions[name]!.by.some((role) => roles.includes(role)))
      .map((action) => ({
        action,
        values: Object.fromEntries(Object.entries(values).filter(([name]) => target.actions[action]!.form.includes(name))),
      }));
  }
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
