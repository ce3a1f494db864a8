import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { numbers } from './filters.js';
import { kind, textsOf } from './kind.js';

/** Value: safe integer. */
export interface IntegerField extends Common<'integer'> {
  readonly min: number;
  readonly max: number;
  readonly unit?: Label;
}

/** `unit`: what it counts, said after it: `3 个月`. */
export const integer = (
  title: Label,
  { min = 0, max = Number.MAX_SAFE_INTEGER, unit, ...options }: FieldOptions & { min?: number; max?: number; unit?: Label } = {},
): IntegerField => ({ ...common('integer', title, options), min, max, ...(unit && { unit }) });

const least = Number.MIN_SAFE_INTEGER;

/** An end that is none is not spelled. */
function rangeWords(min: number, max: number): Label {
  if (max < Number.MAX_SAFE_INTEGER) return [`应为 ${min} 至 ${max} 之间的整数。`, `Must be a whole number from ${min} to ${max}.`];
  return min > least
    ? [`应为不小于 ${min} 的整数。`, `Must be a whole number, ${min} or more.`]
    : ['应为整数。', 'It must be a whole number.'];
}

export const integerKind = kind({
  can: ['sum', 'say'],
  column: 'bigint',
  filter: numbers(/^-?\d{1,15}$/, ['应为整数。', 'It must be a whole number.'], Number),
  width: 10,
  judge: (json, { min, max }: Pick<IntegerField, 'min' | 'max' | 'unit'>) =>
    Number.isSafeInteger(json) && (json as number) >= min && (json as number) <= max
      ? { value: json }
      : { faults: [{ code: 'range', words: rangeWords(min, max) }] },
  takes: (spelled) => Number.isSafeInteger(Number(spelled)),
  written: (value, { unit }: Pick<IntegerField, 'min' | 'max' | 'unit'>) => `${String(value)}${unit?.[0] ?? ''}`,
  cell: (value) => (typeof value === 'number' ? value : textsOf(value).join()),
  view: ({ min, max, unit }) => ({ ...(min > least && { min }), ...(max < Number.MAX_SAFE_INTEGER && { max }), ...(unit && { unit }) }),
  of: ({ min = least, max = Number.MAX_SAFE_INTEGER, unit }) => ({ min, max, ...(unit && { unit }) }),
});
