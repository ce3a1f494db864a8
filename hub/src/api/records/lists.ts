import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Type, type Static } from 'typebox';
import { validator } from '@fatong/contracts';
import type { ListAnswer, RecordItem } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { barredFor, type RecordType } from '../../definitions/index.js';
import type { ListQuery, Scope } from '../../ports/index.js';
import type { FilterValue, Filters } from '../frame/route.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import type { recordQuery } from '../schemas/index.js';
import { isPersonal } from './conditions.js';
import { RecordDesk } from './desk.js';
import { itemsOf } from './items.js';
import { narrowing } from './narrowing.js';
import { sortOf } from './order.js';
import { listFields, shownInLists } from './views.js';

const usual = 50;

interface Asked {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: string;
}

const kept = Type.Object({ type: Type.String(), filters: Type.Record(Type.String(), Type.Unknown()) });

/** Lists of records within the reader's scopes. */
@Injectable()
export class RecordLists {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'records' | 'identities'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  /** From the address, where no personal value may stand; `query` repeats one that was posted. */
  async list(reader: Reader, type: string, asked: Asked & { readonly query?: string }, filters: Filters): Promise<ListAnswer<RecordItem>> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    for (const name of Object.keys(filters)) if (isPersonal(record, name)) throw new Refused('personal-filter', { params: { field: name }, findings: [{ pointer: `filter[${name}]`, code: 'personal', words: ['此字段含个人信息，不得出现在地址中。', 'The field is personal and must not stand in the address.'] }] });
    const before = asked.query === undefined ? {} : await this.keptFilters(reader, type, asked.query);
    return this.page(reader, { record, scopes }, asked, { ...before, ...filters });
  }

  /** From the body; kept under an id if a personal value is among it, and written down. */
  async query(reader: Reader, type: string, { filter = {}, ...asked }: Static<typeof recordQuery>): Promise<ListAnswer<RecordItem>> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    const filters = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, valueOf(value)]));
    const page = await this.page(reader, { record, scopes }, asked, filters);
    const personal = Object.keys(filters).filter((name) => isPersonal(record, name));
    if (personal.length > 0) await this.parts.access.audit(reader, { act: 'query', object: type, outcome: 'done', detail: { fields: personal } });
    const id = randomUUID();
    await this.parts.identities.keepQuery(id, reader.account.id, { type, filters });
    return { ...page, query: id };
  }

  private async page(reader: Reader, { record, scopes }: { readonly record: RecordType; readonly scopes: readonly Scope[] }, asked: Asked, filters: Filters): Promise<ListAnswer<RecordItem>> {
    const roles = rolesIn(reader, record.area);
    const barred = barredFor(record, roles);
    const where = narrowing(this.parts, reader, record, filters);
    const fields = listFields(record);
    const sort = sortOf(record, asked.sort, barred);
    const name = `${record.name} ${sort.descending ? '-' : ''}${sort.field}`;
    const cursor = this.parts.cursors.open(name, asked.cursor);
    const query: ListQuery = { type: record.name, scopes, sort, limit: asked.limit ?? usual, fields, ...(where && { where }), ...(cursor !== undefined && { cursor }) };
    const { items, next, total } = await this.parts.records.list(query);
    return { items: await itemsOf(this.parts, reader, record, items, shownInLists(record)), next: this.parts.cursors.seal(name, next), total };
  }

  private async keptFilters(reader: Reader, type: string, id: string): Promise<Filters> {
    const found = await this.parts.identities.query(id, reader.account.id);
    if (validator(kept)(found).length > 0 || (found as Static<typeof kept>).type !== type) throw wrongParameter('query', ['查询已过期，请重新查询。', 'The query has expired: search again.']);
    return (found as { filters: Filters }).filters;
  }
}

function valueOf(value: NonNullable<Static<typeof recordQuery>['filter']>[string]): FilterValue {
  return typeof value === 'string' ? { any: [value] } : Array.isArray(value) ? { any: value } : value;
}
