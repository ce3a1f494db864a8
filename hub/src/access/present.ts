import { isClear as isOpen, kindOf } from '@fatong/contracts/fields';
import { nowCalled, openIn, openly, type Field, type RecordType, type Withheld } from '../definitions/index.js';
import type { RecordEventRow } from '../ports/index.js';

export interface Presented {
  /** By field, as JSON says it: money as decimal yuan. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that are not shown in clear. */
  readonly masked: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** A record's values for a reader: by class clear, masked or hidden; what is `withheld` from him is left out, or, of a secret he may know to exist, hidden wholly. Only {@link reveal} shows one in clear, for a purpose. */
export function present(
  record: Pick<RecordType, 'fields'>,
  values: Values,
  names: readonly string[] = Object.keys(record.fields),
  withheld: Withheld = openly,
): Presented {
  const masked: string[] = [];
  const shown = names.flatMap((name) => {
    const field = record.fields[name];
    if (field === undefined) return [];
    const value = openIn(name, values[name] ?? null, withheld);
    if (withheld.has(name)) {
      if (withheld.get(name) === null || isOpen(field.class)) return [];
      masked.push(name);
      return [[name, kindOf(field).withheld] as const];
    }
    const isClear = value === null || isOpen(field.class);
    if (!isClear) masked.push(name);
    return [[name, isClear ? toJson(field, value) : kindOf(field).hide(value, field)] as const];
  });
  return { values: Object.fromEntries(shown), masked };
}

/** Differences of an event for a reader, masked like the record itself. */
export function presentChanges(
  record: Pick<RecordType, 'fields'>,
  changes: RecordEventRow['changes'],
  withheld: Withheld = openly,
): RecordEventRow['changes'] {
  const show = (field: string, value: unknown): unknown => present(record, { [field]: value }, [field], withheld).values[field] ?? null;
  const today = changes.map((change) => ({ ...change, field: nowCalled(record.fields, change.field) }));
  return today
    .filter(({ field }) => Object.hasOwn(record.fields, field) && !withheld.has(field))
    .map(({ field, from, to }) => ({ field, from: show(field, from), to: show(field, to) }));
}

/** A value in clear, as JSON says it. */
export const toJson = (field: Field, value: unknown): unknown => (value === null ? null : kindOf(field).json(value, field));
