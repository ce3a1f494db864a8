import type { Label } from '@fatong/contracts';
import { or, expressionOf, and, call, not, type Condition, type Expression } from '@fatong/contracts/expression';
import {
  anyDay,
  beginning,
  codes,
  isMisread,
  kindOf,
  leaf,
  moments,
  whole,
  type Filtering,
  type FilterValue,
  type Misread,
} from '@fatong/contracts/fields';
import { inForceFilter, isMany, sideFilter, type Field, type RecordType } from '../../definitions/index.js';
import { clocksIn, standing } from './standing.js';
import { wrongParameter } from '../problems.js';
import type { Filters } from '../frame/route.js';

/** Columns every record has, as a filter sees them. */
const builtins = {
  number: beginning,
  state: codes('choice'),
  district: codes('choice'),
  ownerUnit: codes('choice'),
  createdAt: moments,
  updatedAt: moments,
} as const;

/** Filters of a list as one condition, or undefined where there are none. Names the parameter that cannot be read. `barred`: fields withheld from the reader, whom an answer would tell them. */
export function conditionOf(record: RecordType, filters: Filters, barred: ReadonlySet<string>): Expression | undefined {
  for (const name of Object.keys(filters)) if (barred.has(name)) throw wrongParameter(`filter[${name}]`, noFilter);
  const conditions = Object.entries(filters).map(([name, value]) => condition(record, name, value));
  return conditions.length === 0 ? undefined : expressionOf(conditions.length === 1 ? conditions[0] : and(...conditions));
}

/** Whether a filter on this field holds a personal value, which must not stand in an address. */
export const isPersonal = (record: RecordType, name: string): boolean =>
  ['personal', 'sensitive'].includes(fieldOf(record, name)?.class ?? 'public');

const noFilter: Label = ['不能按此字段筛选。', 'The list cannot be filtered by this field.'];

const fieldOf = (record: RecordType, name: string): Field | undefined =>
  Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;

/** A list may be filtered by what its definition names, and by what every record has. */
export const isFilter = (record: RecordType, name: string): boolean =>
  Object.hasOwn(builtins, name) ||
  stateReached(record, name) !== null ||
  clocksIn(record, name) !== null ||
  record.list.filters.includes(name) ||
  fieldOf(record, name)?.filter === true;

/** The state whose days of entering `reached.<state>` asks for. */
function stateReached({ states }: RecordType, name: string): string | null {
  const state = /^reached\.(.+)$/.exec(name)?.[1];
  return state !== undefined && Object.hasOwn(states, state) ? state : null;
}

function condition(record: RecordType, name: string, value: FilterValue): Condition {
  if (!isFilter(record, name) || name === sideFilter) throw wrongParameter(`filter[${name}]`, noFilter);
  if (stateReached(record, name) !== null)
    return read(
      name,
      anyDay(value, (from, to) => call<boolean>('within', [{ read: name }, { value: from ?? null }, { value: to ?? null }])),
    );
  const clocks = clocksIn(record, name);
  if (clocks !== null) return standing(record, name, clocks, value);
  if (name === inForceFilter)
    return read(
      name,
      anyDay(value, (from, to) => inForce(record.span!, from, to)),
    );
  const field = fieldOf(record, name);
  return read(name, filteringOf(record, name, field).ask(name, value, field !== undefined && isMany(field)));
}

function read(name: string, asked: Condition | Misread): Condition {
  if (isMisread(asked)) throw wrongParameter(`filter[${name}]${asked.end}`, asked.misread);
  return asked;
}

/** Personal values by equality only, through the blind index: a person or an organisation by name or number. */
function filteringOf(record: RecordType, name: string, field: Field | undefined): Filtering {
  if (field === undefined) return builtins[name as keyof typeof builtins];
  const { filter, parts } = kindOf(field);
  return isPersonal(record, name) ? whole(parts?.found) : filter;
}

/** It holds on some day of the span. */
function inForce({ since, until }: NonNullable<RecordType['span']>, from: string | undefined, to: string | undefined): Condition {
  const hasBegun = leaf<string>(since).exists();
  const isNotOver = from === undefined ? [] : [or(not(leaf(until).exists()), leaf<string>(until).atLeast(from))];
  return and(hasBegun, ...(to === undefined ? [] : [leaf<string>(since).atMost(to)]), ...isNotOver);
}
