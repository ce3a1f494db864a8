import { isRef } from '@fatong/contracts/fields';
import type { ActionType, Asked, Gathered, Gathering } from '../definitions/index.js';
import type { RecordRow, Tally } from '../ports/index.js';
import type { Parts } from './parts.js';

const page = 200;
/** Of more than this nobody draws a sample in one act. */
const mostRead = 50_000;

/**
 * What the effects of an action ask of all records of a type, by what the record says with what is written. Read beside the transaction: it is a figure of a moment, and the
 * record keeps which.
 */
export async function gathered(
  parts: Pick<Parts, 'catalogue' | 'records'>,
  { then }: Pick<ActionType, 'then'>,
  values: RecordRow['values'],
  today: string,
): Promise<ReadonlyMap<Gathering, Gathered>> {
  const found = new Map<Gathering, Gathered>();
  for (const one of then.flatMap(({ gathers = [] }) => gathers)) {
    const answer = await answerOf(parts, one, one.asks(values, today));
    if (answer !== null) found.set(one, answer);
  }
  return found;
}

async function answerOf(
  parts: Pick<Parts, 'catalogue' | 'records'>,
  { type, reads }: Gathering,
  asked: Asked | null,
): Promise<Gathered | null> {
  if (asked === null) return null;
  if (reads !== null)
    return { all: nothing, by: {}, also: {}, titles: new Map(), rows: await rowsOf(parts, { type, where: asked.where, fields: reads }) };
  const { where, by = [], also = {}, sums, distinct } = asked;
  const tally = await parts.records.tally({
    type,
    scopes: [{ kind: 'city' }],
    where,
    by,
    also,
    ...(sums !== undefined && { sums }),
    ...(distinct !== undefined && { distinct }),
  });
  return {
    all: tally.all,
    by: tally.by,
    also: Object.fromEntries(Object.entries(tally.also ?? {}).map(([name, one]) => [name, one.by])),
    rows: [],
    titles: await titlesOf(parts, type, tally),
  };
}

const nothing = { count: 0, sum: 0, over: 0 };

/** Of a column that leads to entries, what they are called. */
async function titlesOf(
  { catalogue, records }: Pick<Parts, 'catalogue' | 'records'>,
  type: string,
  { by }: Tally,
): Promise<Gathered['titles']> {
  const all = new Map<string, string>();
  for (const [name, groups] of Object.entries(by)) {
    const field = catalogue.type(type)?.fields[name];
    if (!isRef(field)) continue;
    const ids = groups.flatMap(({ value }) => value ?? []);
    for (const [id, title] of await records.titles(field.to, ids)) all.set(id, title);
  }
  return all;
}

async function rowsOf(
  { records }: Pick<Parts, 'records'>,
  { type, where, fields }: { readonly type: string; readonly where: Asked['where']; readonly fields: readonly string[] },
): Promise<Gathered['rows']> {
  const rows: { readonly id: string; readonly values: RecordRow['values'] }[] = [];
  for (let cursor: string | undefined; rows.length < mostRead; ) {
    const { items, next } = await records.list({
      type,
      scopes: [{ kind: 'city' }],
      where,
      sort: { field: 'createdAt', descending: false },
      limit: page,
      isCounted: false,
      fields,
      ...(cursor !== undefined && { cursor }),
    });
    rows.push(...items.map(({ id, values }) => ({ id, values })));
    if (next === null) break;
    cursor = next;
  }
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
