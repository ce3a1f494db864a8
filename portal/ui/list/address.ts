import type { Params } from '@angular/router';
import { isSeveral, type FilterValue, type Filters } from '../api/index.js';
import type { Filter } from './filter.js';

/** A list's state as its address holds it: readable, shareable, without a personal value. */
export interface ListAddress {
  readonly filters: Filters;
  readonly sort: string | undefined;
  /** A kept query that holds personal values. */
  readonly query: string | undefined;
}

/** `?state=a,b&complainedOn=2026-01-01..&sort=-number&query=…`; what no filter knows narrows nothing: {@link unknownIn}. */
export function readAddress(params: Params, filters: readonly Filter[]): ListAddress {
  const read = filters.flatMap((filter) => {
    const text: unknown = params[filter.name];
    const value = typeof text === 'string' && text !== '' && !filter.isPersonal ? valueOf(filter, text) : undefined;
    return value === undefined ? [] : [[filter.name, value] as const];
  });
  return { filters: Object.fromEntries(read), sort: textOf(params['sort']), query: textOf(params['query']) };
}

/** Conditions of the address that this list does not know: whoever followed the link is told, since he sees more than he asked for. */
export const unknownIn = (params: Params, filters: readonly Filter[]): readonly string[] =>
  Object.keys(params).filter((name) => name !== 'sort' && name !== 'query' && !filters.some((filter) => filter.name === name));

/** Query parameters of the state; null removes one. */
export function writeAddress({ filters, sort, query }: ListAddress, known: readonly Filter[]): Params {
  const written = known.map((filter) => [filter.name, filter.isPersonal ? null : textFor(filters[filter.name])]);
  return { ...(Object.fromEntries(written) as Params), sort: sort ?? null, query: query ?? null };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function valueOf({ kind }: Filter, text: string): FilterValue {
  if (kind === 'text') return [text];
  if (kind !== 'days') return text.split(',');
  const [from = '', to = ''] = text.includes('..') ? text.split('..') : [text, text];
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
}

function textFor(value: FilterValue | undefined): string | null {
  if (value === undefined) return null;
  return isSeveral(value) ? value.join(',') : `${value.from ?? ''}..${value.to ?? ''}`;
}
