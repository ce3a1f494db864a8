import type { Label } from '@fatong/contracts';
import { or, valueOf, expressionOf, and, call, not, type Condition, type Expression, type LeafValue } from '@fatong/contracts/expression';
import { inForceFilter, isMany, unknownValue, type Field, type RecordType } from '../../definitions/index.js';
import { clocksIn, standing } from './standing.js';
import { wrongParameter } from '../problems.js';
import type { FilterValue, Filters } from '../frame/route.js';
import { dayEnd, dayStart, isDate, isInstant } from './days.js';

/** Columns every record has, as a filter sees them. */
const builtinKinds = { number: 'text', state: 'code', district: 'code', ownerUnit: 'code', createdAt: 'instant', updatedAt: 'instant' } as const;

/** Filters of a list as one condition, or undefined where there are none. Names the parameter that cannot be read. `barred`: fields withheld from the reader, whom an answer would tell them. */
export function conditionOf(record: RecordType, filters: Filters, barred: ReadonlySet<string>): Expression | undefined {
  for (const name of Object.keys(filters)) if (barred.has(name)) throw wrongParameter(`filter[${name}]`, noFilter);
  const conditions = Object.entries(filters).map(([name, value]) => condition(record, name, value));
  return conditions.length === 0 ? undefined : expressionOf(conditions.length === 1 ? conditions[0] : and(...conditions));
}

/** Whether a filter on this field holds a personal value, which must not stand in an address. */
export const isPersonal = (record: RecordType, name: string): boolean => ['personal', 'sensitive'].includes(fieldOf(record, name)?.class ?? 'public');

const noFilter: Label = ['不能按此字段筛选。', 'The list cannot be filtered by this field.'];

const fieldOf = (record: RecordType, name: string): Field | undefined => (Object.hasOwn(record.fields, name) ? record.fields[name] : undefined);

/** A list may be filtered by what its definition names, and by what every record has. */
export const isFilter = (record: RecordType, name: string): boolean =>
  Object.hasOwn(builtinKinds, name) || stateReached(record, name) !== null || clocksIn(record, name) !== null || record.list.filters.includes(name) || fieldOf(record, name)?.filter === true;

/** The state whose days of entering `reached.<state>` asks for. */
function stateReached({ states }: RecordType, name: string): string | null {
  const state = /^reached\.(.+)$/.exec(name)?.[1];
  return state !== undefined && Object.hasOwn(states, state) ? state : null;
}

function condition(record: RecordType, name: string, value: FilterValue): Condition {
  if (!isFilter(record, name)) throw wrongParameter(`filter[${name}]`, noFilter);
  if (stateReached(record, name) !== null) return anyDay(name, value, (from, to) => call<boolean>('within', [{ read: name }, { value: from ?? null }, { value: to ?? null }]));
  const clocks = clocksIn(record, name);
  if (clocks !== null) return standing(record, name, clocks, value);
  if (name === inForceFilter) return anyDay(name, value, (from, to) => inForce(record.span!, from, to));
  const field = fieldOf(record, name);
  const kind = field?.kind ?? builtinKinds[name as keyof typeof builtinKinds];
  if (field !== undefined && isPersonal(record, name)) return equal(name, field, value);
  switch (kind) {
    case 'date':
    case 'instant':
      return span(name, kind, value);
    case 'integer':
    case 'money':
      return numbers(name, kind, value);
    case 'boolean':
      return anyOf(name, value, (text) => leaf<boolean>(name).is(choiceOf(name, text, { true: true, false: false })));
    case 'text':
    case 'prose':
      return anyOf(name, value, (text) => beginsWith(name, text));
    case 'person':
    case 'organisation':
      return equal(name, field!, value);
    default:
      return codes(name, field, value);
  }
}

const leaf = <T>(path: string): LeafValue<T> => valueOf<T>({ read: path }) as unknown as LeafValue<T>;

function anyOf(name: string, value: FilterValue, one: (text: string) => Condition): Condition {
  if (!('any' in value)) throw wrongParameter(`filter[${name}]`, ['此字段不能按区间筛选。', 'This field takes no range.']);
  const all = value.any.map(one);
  return all.length === 1 ? all[0]! : or(...all);
}

/** Personal values: equality only, through the blind index; persons and organisations by name or number. */
function equal(name: string, field: Field, value: FilterValue): Condition {
  const paths = field.kind === 'person' ? [`${name}.name`, `${name}.idNumber`] : field.kind === 'organisation' ? [`${name}.name`, `${name}.uscc`] : [name];
  return anyOf(name, value, (text) => (paths.length === 1 ? leaf<string>(name).is(text) : or(...paths.map((path) => leaf<string>(path).is(text)))));
}

/** Highest code point: nothing that begins with the text comes after text + this. */
const last = '\u{10ffff}';
const beginsWith = (path: string, text: string): Condition => and(leaf<string>(path).atLeast(text), leaf<string>(path).less(text + last));

/** Codes never hold commas, so that a saved view may name several in one. */
function codes(name: string, field: Field | undefined, value: FilterValue): Condition {
  if (!('any' in value)) throw wrongParameter(`filter[${name}]`, ['此字段不能按区间筛选。', 'This field takes no range.']);
  const wanted = value.any.flatMap((text) => text.split(','));
  if (wanted.includes(unknownValue)) return unknownOr(name, field, wanted.filter((code) => code !== unknownValue));
  if (field !== undefined && isMany(field)) {
    const list = valueOf<readonly string[]>({ read: name });
    return wanted.length === 1 ? list.has(wanted[0]!) : or(...wanted.map((code) => list.has(code)));
  }
  return wanted.length === 1 ? leaf<string>(name).is(wanted[0]!) : leaf<string>(name).in(wanted);
}

/** Codes, or nothing known. */
function unknownOr(name: string, field: Field | undefined, wanted: readonly string[]): Condition {
  const unknown = not(leaf(name).exists());
  return wanted.length === 0 ? unknown : or(unknown, codes(name, field, { any: wanted }));
}

/** A day or a span of days, as its ends. */
function anyDay(name: string, value: FilterValue, one: (from: string | undefined, to: string | undefined) => Condition): Condition {
  const check = (text: string | undefined, end: string): void => {
    if (text !== undefined && !isDate(text)) throw wrongParameter(`filter[${name}]${end}`, ['应为日期 YYYY-MM-DD。', 'It must be a date, YYYY-MM-DD.']);
  };
  if ('any' in value) return anyOf(name, value, (text) => (check(text, ''), one(text, text)));
  check(value.from, '[from]');
  check(value.to, '[to]');
  return one(value.from, value.to);
}

/** It holds on some day of the span. */
function inForce({ since, until }: NonNullable<RecordType['span']>, from: string | undefined, to: string | undefined): Condition {
  const hasBegun = leaf<string>(since).exists();
  const isNotOver = from === undefined ? [] : [or(not(leaf(until).exists()), leaf<string>(until).atLeast(from))];
  return and(hasBegun, ...(to === undefined ? [] : [leaf<string>(since).atMost(to)]), ...isNotOver);
}

function span(name: string, kind: 'date' | 'instant', value: FilterValue): Condition {
  const check = (text: string, end: string): string => {
    if (kind === 'date' ? !isDate(text) : !isDate(text) && !isInstant(text)) throw wrongParameter(`filter[${name}]${end}`, ['应为日期 YYYY-MM-DD。', 'It must be a date, YYYY-MM-DD.']);
    return text;
  };
  const from = (text: string): Condition => leaf<string>(name).atLeast(kind === 'date' || isInstant(text) ? text : dayStart(text));
  const to = (text: string): Condition => (kind === 'date' || isInstant(text) ? leaf<string>(name).atMost(text) : leaf<string>(name).less(dayEnd(text)));
  if ('any' in value) return anyOf(name, value, (text) => (check(text, ''), and(from(text), to(text))));
  const ends = [...(value.from === undefined ? [] : [from(check(value.from, '[from]'))]), ...(value.to === undefined ? [] : [to(check(value.to, '[to]'))])];
  return ends.length === 1 ? ends[0]! : and(...ends);
}

function numbers(name: string, kind: 'integer' | 'money', value: FilterValue): Condition {
  const read = (text: string, end: string): number => {
    const words: Label = kind === 'money' ? ['应为金额，例如 12.50。', 'It must be an amount, e.g. 12.50.'] : ['应为整数。', 'It must be a whole number.'];
    if (!(kind === 'money' ? /^-?\d{1,12}(\.\d{1,2})?$/ : /^-?\d{1,15}$/).test(text)) throw wrongParameter(`filter[${name}]${end}`, words);
    return kind === 'money' ? Math.round(Number(text) * 100) : Number(text);
  };
  if ('any' in value) return anyOf(name, value, (text) => leaf<number>(name).is(read(text, '')));
  const ends = [...(value.from === undefined ? [] : [leaf<number>(name).atLeast(read(value.from, '[from]'))]), ...(value.to === undefined ? [] : [leaf<number>(name).atMost(read(value.to, '[to]'))])];
  return ends.length === 1 ? ends[0]! : and(...ends);
}

function choiceOf<T>(name: string, text: string, choices: Readonly<Record<string, T>>): T {
  if (!Object.hasOwn(choices, text)) throw wrongParameter(`filter[${name}]`);
  return choices[text]!;
}
