import type { ListAnswer } from '@fatong/contracts/api';
import type { Cursors } from './cursors.js';

/** What every list takes. */
export interface Paged {
  readonly limit?: number;
  readonly cursor?: string;
}

/** A list that is read whole; in pages where `limit` is given, whose cursor says how many came before. `name` tells lists apart. */
export function wholeList<T>(items: readonly T[], { limit = Infinity, cursor }: Paged, name: string, cursors: Cursors): ListAnswer<T> {
  const from = Number(cursors.open(name, cursor) ?? 0);
  const to = from + limit;
  return { items: items.slice(from, to), next: cursors.seal(name, to < items.length ? String(to) : null), total: items.length };
}
