import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Type, type Static } from 'typebox';
import { validator, type Label } from '@fatong/contracts';
import type { ListAnswer, RecordItem, RecordQueryRequest } from '@fatong/contracts/api';
import { isChoice, unknownValue, type FilterValue } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import { barredFor, eitherFilter, type RecordType } from '../../definitions/index.js';
import type { ListQuery, Scope } from '../../ports/index.js';
import type { Filters } from '../frame/route.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { isPersonal } from './conditions.js';
import { alternativesIn } from './either.js';
import { RecordDesk } from './desk.js';
import { itemsOf } from './items.js';
import { narrowing } from './narrowing.js';
import { sortOf } from './order.js';
import { listFields, shownInLists, shownInSheets } from './views.js';

const usual = 50;
/** Of a page read for a file. */
const most = 200;

interface Asked {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: string;
}

/** A list read to its end. */
export interface WholeList {
  readonly record: RecordType;
  readonly filters: Filters;
  readonly sort: string;
  /** Exactly, when asked. */
  readonly total: number;
  /** As the list shows them: same scopes, masks and order. */
  pages(): AsyncIterable<readonly RecordItem[]>;
}

async function* pagesOf(
  read: (cursor?: string) => Promise<{ readonly items: readonly RecordItem[]; readonly next: string | null }>,
): AsyncGenerator<readonly RecordItem[]> {
  let { items, next } = await read();
  yield items;
  while (next !== null) {
    ({ items, next } = await read(next));
    yield items;
  }
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
    return this.page(reader, { record, scopes }, asked, await this.addressed(reader, record, asked.query, filters));
  }

  /** All of a list in its order, for a file; asked as {@link list}. */
  async whole(
    reader: Reader,
    type: string,
    asked: { readonly sort?: string; readonly query?: string },
    given: Filters,
  ): Promise<WholeList> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    const filters = await this.addressed(reader, record, asked.query, given);
    const question = this.question(reader, { record, scopes }, asked.sort, filters);
    const { where, sort } = question;
    const { all } = await this.parts.records.tally({ type, scopes, by: [], ...(where && { where }) });
    const read = async (cursor?: string): Promise<{ readonly items: readonly RecordItem[]; readonly next: string | null }> => {
      const { items, next } = await this.parts.records.list({
        ...question,
        fields: listFields(record, shownInSheets(record)),
        limit: most,
        isCounted: false,
        ...(cursor !== undefined && { cursor }),
      });
      return { items: await itemsOf(this.parts, reader, record, items, shownInSheets(record)), next };
    };
    return { record, filters, sort: `${sort.descending ? '-' : ''}${sort.field}`, total: all.count, pages: () => pagesOf(read) };
  }

  /** From the body; kept under an id if a personal value is among it, and written down. */
  async query(reader: Reader, type: string, { filter = {}, ...asked }: RecordQueryRequest): Promise<ListAnswer<RecordItem>> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    const filters = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, valueOf(value)]));
    this.refuseUnseen(reader, record, filters);
    const page = await this.page(reader, { record, scopes }, asked, filters);
    const personal = Object.keys(filters).filter((name) => isPersonal(record, name));
    if (personal.length > 0)
      await this.parts.access.audit(reader, { act: 'query', object: type, outcome: 'done', detail: { fields: personal } });
    const id = randomUUID();
    await this.parts.identities.keepQuery(id, reader.account.id, { type, filters });
    return { ...page, query: id };
  }

  /** A condition on a field that is withheld from the reader is said at its place in what he posted. */
  private refuseUnseen(reader: Reader, record: RecordType, filters: Filters): void {
    const barred = barredFor(record, rolesIn(reader, record.area));
    const findings = Object.entries(filters)
      .filter(([name, value]) =>
        name === eitherFilter ? alternativesIn(value).some((one) => one.of === undefined && barred.has(one.name)) : barred.has(name),
      )
      .map(([name]) => ({ pointer: `/filter/${name}`, code: 'withheld', words: unseen }));
    if (findings.length > 0) throw new Refused('input', { findings });
  }

  private async page(
    reader: Reader,
    { record, scopes }: { readonly record: RecordType; readonly scopes: readonly Scope[] },
    asked: Asked,
    filters: Filters,
  ): Promise<ListAnswer<RecordItem>> {
    const question = this.question(reader, { record, scopes }, asked.sort, filters);
    const name = `${record.name} ${question.sort.descending ? '-' : ''}${question.sort.field}`;
    const cursor = this.parts.cursors.open(name, asked.cursor);
    const { items, next, total } = await this.parts.records.list({
      ...question,
      limit: asked.limit ?? usual,
      ...(cursor !== undefined && { cursor }),
    });
    return {
      items: await itemsOf(this.parts, reader, record, items, shownInLists(record)),
      next: this.parts.cursors.seal(name, next),
      total,
    };
  }

  private question(
    reader: Reader,
    { record, scopes }: { readonly record: RecordType; readonly scopes: readonly Scope[] },
    sort: string | undefined,
    filters: Filters,
  ): Omit<ListQuery, 'limit' | 'cursor'> {
    const barred = barredFor(record, rolesIn(reader, record.area));
    const where = narrowing(this.parts, reader, record, filters);
    return { type: record.name, scopes, sort: sortOf(record, sort, barred), fields: listFields(record), ...(where && { where }) };
  }

  /** Filters of an address, with those of a kept query that it names. */
  private async addressed(reader: Reader, record: RecordType, query: string | undefined, filters: Filters): Promise<Filters> {
    for (const name of Object.keys(filters))
      if (isPersonal(record, name))
        throw new Refused('personal-filter', {
          params: { field: name },
          findings: [
            {
              pointer: `filter[${name}]`,
              code: 'personal',
              words: ['此字段含个人信息，不得出现在地址中。', 'The field is personal and must not stand in the address.'],
            },
          ],
        });
    for (const [name, value] of Object.entries(filters)) knownChoices(record, name, value);
    return { ...(query === undefined ? {} : await this.keptFilters(reader, record.name, query)), ...filters };
  }

  private async keptFilters(reader: Reader, type: string, id: string): Promise<Filters> {
    const found = await this.parts.identities.query(id, reader.account.id);
    if (validator(kept)(found).length > 0 || (found as Static<typeof kept>).type !== type)
      throw wrongParameter('query', ['查询已过期，请重新查询。', 'The query has expired: search again.']);
    return (found as { filters: Filters }).filters;
  }
}

/** A choice that there is not is refused, and never answered with nothing, which would read as if there were none. */
function knownChoices({ fields }: RecordType, name: string, value: FilterValue): void {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!isChoice(field) || !('any' in value)) return;
  const codes = value.any.flatMap((text) => text.split(','));
  if (codes.some((code) => code !== unknownValue && !field.codes.includes(code)))
    throw wrongParameter(`filter[${name}]`, ['没有这个选项。', 'There is no such choice.']);
}

const unseen: Label = ['您看不到此字段，不能按它查询。', 'You do not see this field: nothing is found by it.'];

function valueOf(value: NonNullable<RecordQueryRequest['filter']>[string]): FilterValue {
  return typeof value === 'string' ? { any: [value] } : 'length' in value ? { any: value } : value;
}
