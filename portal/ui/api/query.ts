import { HttpParams } from '@angular/common/http';
import type { RecordQueryRequest } from '@fatong/contracts/api';

/** Any of these values, or a range with both ends included. */
export type FilterValue = readonly string[] | { readonly from?: string; readonly to?: string };
export type Filters = Readonly<Record<string, FilterValue>>;

/** What a list asks for. */
export interface ListQuery {
  readonly filter?: Filters;
  /** Field name, `-` before it for descending. */
  readonly sort?: string;
  readonly cursor?: string;
  readonly limit?: number;
  /** Repeats a filter on personal values that the server keeps. */
  readonly query?: string;
}

/** As the API reads it: `filter[state]=a&filter[state]=b`, `filter[on][from]=…`. */
export function parametersOf({ filter = {}, ...rest }: ListQuery): HttpParams {
  let parameters = new HttpParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) parameters = parameters.set(name, value);
  for (const [name, value] of Object.entries(filter)) {
    if (isSeveral(value)) for (const one of value) parameters = parameters.append(`filter[${name}]`, one);
    else for (const end of ['from', 'to'] as const) if (value[end]) parameters = parameters.set(`filter[${name}][${end}]`, value[end]);
  }
  return parameters;
}

export const isSeveral = (value: FilterValue): value is readonly string[] => Array.isArray(value);

/** Of a filter that takes one value at a time. */
export const singleOf = (value: FilterValue | undefined): string | undefined =>
  value !== undefined && isSeveral(value) ? value[0] : undefined;

/** As `POST …/query` reads it: one value plain, several as a list. */
export const bodyOf = (query: ListQuery): RecordQueryRequest => ({
  ...query,
  filter: Object.fromEntries(
    Object.entries(query.filter ?? {}).map(([name, value]) => [name, isSeveral(value) && value.length === 1 ? value[0]! : value]),
  ),
});
