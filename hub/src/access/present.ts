import { fieldClasses, maskers, type Mask } from '@fatong/contracts';
import { nowCalled, openly, type Field, type RecordType, type Withheld } from '../definitions/index.js';
import type { RecordEventRow } from '../ports/index.js';

export interface Presented {
  /** By field, as JSON says it: money as decimal yuan. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that are not shown in clear. */
  readonly masked: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** A record's values for a reader: by class clear, masked or hidden; what is `withheld` from him is left out, or, of a secret he may know to exist, hidden wholly. Only {@link reveal} shows one in clear, for a purpose. */
export function present(record: Pick<RecordType, 'fields'>, values: Values, names: readonly string[] = Object.keys(record.fields), withheld: Withheld = openly): Presented {
  const masked: string[] = [];
  const shown = names.flatMap((name) => {
    const [field, value] = [record.fields[name], values[name] ?? null];
    if (field === undefined) return [];
    if (withheld.has(name)) {
      if (withheld.get(name) === null || fieldClasses[field.class].shown === 'clear') return [];
      masked.push(name);
      return [[name, withheldValue(field)] as const];
    }
    const isClear = value === null || fieldClasses[field.class].shown === 'clear';
    if (!isClear) masked.push(name);
    return [[name, isClear ? toJson(field, value) : hide(field, value)] as const];
  });
  return { values: Object.fromEntries(shown), masked };
}

/** Differences of an event for a reader, masked like the record itself. */
export function presentChanges(record: Pick<RecordType, 'fields'>, changes: RecordEventRow['changes'], withheld: Withheld = openly): RecordEventRow['changes'] {
  const show = (field: string, value: unknown): unknown => present(record, { [field]: value }, [field]).values[field] ?? null;
  const today = changes.map((change) => ({ ...change, field: nowCalled(record.fields, change.field) }));
  return today.filter(({ field }) => Object.hasOwn(record.fields, field) && !withheld.has(field)).map(({ field, from, to }) => ({ field, from: show(field, from), to: show(field, to) }));
}

/** A value in clear, as JSON says it. */
export function toJson(field: Field, value: unknown): unknown {
  if (field.kind !== 'money' || typeof value !== 'number') return value;
  const fen = Math.abs(value);
  return `${value < 0 ? '-' : ''}${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

const partMasks: Readonly<Record<string, Mask>> = { name: 'name', idNumber: 'idNumber', phone: 'phone', address: 'address', uscc: 'idNumber' };

/** Not even whether there is one. */
const withheldValue = ({ kind }: Field): unknown => (kind === 'person' || kind === 'organisation' ? { name: maskers.hidden('') } : maskers.hidden(''));

function hide(field: Field, value: unknown): unknown {
  const isMasked = fieldClasses[field.class].shown === 'masked';
  if ((field.kind === 'person' || field.kind === 'organisation') && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([part, text]) => [part, mask(isMasked ? (partMasks[part] ?? 'hidden') : 'hidden', text)]));
  }
  return mask(isMasked ? field.mask : 'hidden', value);
}

const mask = (how: Mask, value: unknown): string => (typeof value === 'string' ? maskers[how](value) : maskers.hidden(''));
