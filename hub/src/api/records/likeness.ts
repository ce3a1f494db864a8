import { Inject, Injectable } from '@nestjs/common';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { AlikeView, LikenessAnswer, LikenessRequest } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { barredFor, likenessFields, type RecordType } from '../../definitions/index.js';
import { compare, likenessKeys, typedValues } from '../../engine/index.js';
import type { Scope } from '../../ports/index.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from './desk.js';
import { itemsOf } from './items.js';

type Values = Readonly<Record<string, unknown>>;

/** Looked at of those that share something, and shown of those that are alike. */
const mostRead = 60;
const mostShown = 8;
/** A form that is being filled in asks at each rest of the hand; a programme that tries names out asks more. */
const asksAMinute = 120;

/** What is there already that speaks of the same as a form that is being filled in, or as a record: nothing but what the reader may see. */
@Injectable()
export class LikenessDesk {
  private readonly asks = new Limit(asksAMinute, 60_000);

  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async typed(reader: Reader, type: string, { action: name, id, form }: LikenessRequest): Promise<LikenessAnswer> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    const action = record.actions[name];
    if (record.likeness === null || action === undefined || !record.likeness.on.includes(name)) throw new Refused('not-found');
    if (!action.by.some((role) => rolesIn(reader, record.area).includes(role))) throw new Refused('forbidden');
    this.asks.take(reader.account.id);
    const before = id === undefined ? {} : (await this.desk.row(reader, type, id)).row.values;
    // Whether it is one of those that are compared is not said yet while it is being written; what it is compared with is.
    const open = { ...record, likeness: { ...record.likeness, of: null } };
    return this.answer(reader, { record: open, scopes, values: { ...before, ...typedValues(record, form) }, id });
  }

  async of(reader: Reader, type: string, id: string): Promise<LikenessAnswer> {
    const { record, row } = await this.desk.row(reader, type, id);
    const { scopes } = await this.desk.typeFor(reader, type);
    return record.likeness === null ? { items: [] } : this.answer(reader, { record, scopes, values: row.values, id });
  }

  private async answer(
    reader: Reader,
    {
      record,
      scopes,
      values,
      id,
    }: { readonly record: RecordType; readonly scopes: readonly Scope[]; readonly values: Values; readonly id: string | undefined },
  ): Promise<LikenessAnswer> {
    const likeness = record.likeness!;
    const told = likenessFields(likeness);
    const barred = barredFor(record, rolesIn(reader, record.area));
    // Who does not see what it is told by would learn it by asking.
    if (told.some((name) => barred.has(name))) return { items: [] };
    const keys = likenessKeys(record, values);
    const ids = keys.length === 0 ? [] : await this.parts.records.alike({ type: record.name, keys, most: mostRead });
    const others = ids.filter((one) => one !== id);
    if (others.length === 0) return { items: [] };
    const shown = [...new Set([...record.list.columns, ...record.heading])].filter((name) => Object.hasOwn(record.fields, name));
    const { items: rows } = await this.parts.records.list({
      type: record.name,
      scopes,
      where: expressionOf(leaf('id').in(others)),
      sort: { field: 'createdAt', descending: true },
      limit: mostRead,
      isCounted: false,
      fields: [...new Set([...shown, ...told])],
    });
    const found = rows
      .map((row) => ({ row, how: compare(likeness, values, row.values) }))
      .filter(({ how }) => how.level !== null)
      .toSorted((a, b) => b.how.score - a.how.score || (a.row.id < b.row.id ? 1 : -1))
      .slice(0, mostShown);
    const items = await itemsOf(
      this.parts,
      reader,
      record,
      found.map(({ row }) => row),
      shown,
    );
    return {
      items: found.map(({ how }, i): AlikeView => ({ item: items[i]!, score: how.score, parts: { ...how.parts }, level: how.level! })),
    };
  }
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
