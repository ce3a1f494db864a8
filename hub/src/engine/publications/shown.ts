import type { Label } from '@fatong/contracts';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { isRef } from '@fatong/contracts/fields';
import { dueField, type PublicationType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Parts } from '../parts.js';

/** A record as everybody sees it: its cells in the order of what is shown. */
export interface PublishedRow {
  readonly id: string;
  readonly cells: readonly (string | null)[];
  /** Legal day until which it stands there. */
  readonly until: string | null;
  /** An objection to it can be made now. */
  readonly isOpen: boolean;
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });

/** A page of what is published now, the latest first. */
export async function publishedNow(
  { records }: Parts,
  { record, states, shows, window, objects }: PublicationType,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly PublishedRow[]; readonly next: string | null }> {
  const due = dueField(window);
  const page = await records.list({
    type: record.name,
    scopes: [{ kind: 'city' }],
    where: expressionOf(leaf('state').in(states)),
    sort: { field: 'createdAt', descending: true },
    limit,
    isCounted: false,
    fields: [...shows.map(({ field }) => field), due],
    ...(cursor !== undefined && { cursor }),
  });
  const titles = new Map<string, string>();
  for (const { field } of shows) {
    const of = record.fields[field];
    if (!isRef(of)) continue;
    const ids = page.items.map(({ values }) => values[field]).filter((id) => typeof id === 'string');
    for (const [id, title] of await records.titles(of.to, [...new Set(ids)])) titles.set(`${field} ${id}`, title);
  }
  const cell = ({ values }: RecordRow, { field, last }: PublicationType['shows'][number]): string | null => {
    const value = values[field];
    if (typeof value !== 'string') return null;
    if (isRef(record.fields[field])) return titles.get(`${field} ${value}`) ?? null;
    return last === undefined ? value : `…${value.slice(-last)}`;
  };
  return {
    next: page.next,
    items: page.items.map((row) => ({
      id: row.id,
      cells: shows.map((one) => cell(row, one)),
      until: (row.values[due] as string | null | undefined) ?? null,
      isOpen: record.actions[objects]!.from.includes(row.state ?? ''),
    })),
  };
}

/** What became of the objection of this receipt; null: there is none. */
export async function resultOf({ records }: Parts, { record, receipt, results }: PublicationType, said: string): Promise<Label | null> {
  const { items } = await records.list({
    type: record.name,
    scopes: [{ kind: 'city' }],
    where: expressionOf(leaf(receipt).is(said)),
    sort: { field: 'createdAt', descending: true },
    limit: 1,
    isCounted: false,
    fields: [receipt],
  });
  const [row] = items;
  return row === undefined ? null : (results[row.state ?? ''] ?? record.states[row.state ?? '']?.title ?? null);
}
