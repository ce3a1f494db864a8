import type { NewestFirst, Page } from '../../ports/index.js';
import type { ApiParts } from '../parts.js';
import type { Paged } from '../frame/whole-list.js';

const usual = 50;

export interface Sorted extends Paged {
  /** A field, with `-` before it: newest first, as without it. */
  readonly sort?: string;
}

/** A page of what is read newest or oldest first, behind a sealed cursor that fits no other list and no other order. */
export async function inPages<T>(
  cursors: ApiParts['cursors'],
  list: string,
  { limit = usual, cursor, sort }: Sorted,
  read: (page: NewestFirst) => Promise<Page<T>>,
): Promise<Page<T>> {
  const oldestFirst = sort !== undefined && !sort.startsWith('-');
  const name = `${list} ${oldestFirst ? 'oldest' : 'newest'}`;
  const from = cursors.open(name, cursor);
  const { items, next, total } = await read({ limit, ...(oldestFirst && { oldestFirst }), ...(from !== undefined && { cursor: from }) });
  return { items, next: cursors.seal(name, next), total };
}
