import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { numbers } from './filters.js';
import { kind, textsOf } from './kind.js';
import { fault } from './reading.js';

/** Value: safe integer. */
export interface IntegerField extends Common<'integer'> { readonly min: number; readonly max: number }

export const integer = (title: Label, { min = 0, max = Number.MAX_SAFE_INTEGER, ...options }: FieldOptions & { min?: number; max?: number } = {}): IntegerField => ({ ...common('integer', title, options), min, max });

export const integerKind = kind({
  can: ['sum', 'say'], column: 'bigint', filter: numbers(/^-?\d{1,15}$/, ['应为整数。', 'It must be a whole number.'], Number), width: 10,
  judge: (json, { min, max }: Pick<IntegerField, 'min' | 'max'>) =>
    (Number.isSafeInteger(json) && (json as number) >= min && (json as number) <= max ? { value: json } : fault('range', `应为 ${min} 至 ${max} 之间的整数。`, `Must be a whole number from ${min} to ${max}.`)),
  takes: (spelled) => Number.isSafeInteger(Number(spelled)),
  cell: (value) => (typeof value === 'number' ? value : textsOf(value).join()),
  of: () => ({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
});
