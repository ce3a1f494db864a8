import type { Label } from '../label.js';
import { amountWords, chineseAmount } from './chinese.js';
import { common, type Common, type FieldOptions } from './common.js';
import { numbers } from './filters.js';
import { kind, textsOf } from './kind.js';
import { fault, isText } from './reading.js';

/** Value: integer fen; a decimal string of yuan in JSON. */
export type MoneyField = Common<'money'>;

export const money = (title: Label, options: FieldOptions = {}): MoneyField => common('money', title, options);

export const moneyKind = kind({
  can: ['sum', 'capital'],
  column: 'bigint',
  filter: numbers(/^-?\d{1,12}(\.\d{1,2})?$/, ['应为金额，例如 12.50。', 'It must be an amount, e.g. 12.50.'], (text) =>
    Math.round(Number(text) * 100),
  ),
  width: 14,
  judge: (json) => {
    const [, sign, yuan, fen] = (isText(json) && /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(json)) || [];
    return yuan === undefined
      ? fault('money', '金额应写作 1234.50。', 'An amount is written 1234.50.')
      : { value: (sign ? -1 : 1) * (Number(yuan) * 100 + Number((fen ?? '').padEnd(2, '0'))) };
  },
  takes: (spelled) => Number.isSafeInteger(Number(spelled)),
  json: (value) => (typeof value === 'number' ? yuanOf(value) : value),
  written: (value, _, { isCapital }) => (isCapital ? chineseAmount(Number(value)) : amountWords(Number(value))),
  cell: (value) => {
    const yuan = textsOf(value).join();
    return /^-?\d{1,13}\.\d\d$/.test(yuan) ? Number(yuan) : yuan;
  },
  of: () => ({}),
});

function yuanOf(amount: number): string {
  const fen = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
