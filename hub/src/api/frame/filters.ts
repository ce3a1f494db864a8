import type { FilterValue } from '@fatong/contracts/fields';
import { wrongParameter } from '../problems.js';
import { isText } from './text.js';
import type { Filters } from './route.js';

const form = /^filter\[([A-Za-z][\w]{0,63}(?:\.[A-Za-z][\w]{0,63})?)\](?:\[(from|to)\])?$/;

/** At most so many values of one field; a longer list is a query of its own. */
const most = 50;

/** `filter[state]=a&filter[state]=b` → any of both; `filter[filedOn][from]=…` → a range. */
export function readFilters(parameters: readonly (readonly [string, string])[]): Filters {
  const filters: Record<string, { any: string[] } | { from?: string; to?: string }> = {};
  for (const [name, value] of parameters) {
    const [, field, end] = form.exec(name) ?? [];
    if (field === undefined || value === '' || value.length > 200 || !isText(value)) throw wrongParameter(name);
    const found = filters[field];
    if (end !== undefined) {
      if (found !== undefined && ('any' in found || Object.hasOwn(found, end))) throw wrongParameter(name);
      filters[field] = { ...found, [end]: value };
    } else {
      if (found !== undefined && !('any' in found)) throw wrongParameter(name);
      const any = [...(found?.any ?? []), value];
      if (any.length > most) throw wrongParameter(name);
      filters[field] = { any };
    }
  }
  return filters;
}

/** The one text of a filter that admits only one, or undefined. */
export function single(filters: Filters, name: string): string | undefined {
  const value: FilterValue | undefined = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (value === undefined) return undefined;
  if (!('any' in value) || value.any.length !== 1) throw wrongParameter(`filter[${name}]`);
  return value.any[0];
}
