import { isDate, legalDate } from '../codes/index.js';
import { faultOf } from '../formats.js';
import type { Label } from '../label.js';
import { chineseDay, dayWords } from './chinese.js';
import { common, type Common, type FieldOptions } from './common.js';
import { days } from './filters.js';
import { kind, textsOf } from './kind.js';
import { isText, noText } from './reading.js';

/** Legal date in Asia/Shanghai. Value: `YYYY-MM-DD`. */
export type DateField = Common<'date'>;

export const date = (title: Label, options: FieldOptions = {}): DateField => common('date', title, options);

export const dateKind = kind({
  can: ['stamp', 'clock', 'until', 'span', 'say', 'capital'],
  until: (value) => (isText(value) ? value : null),
  column: 'date',
  filter: days,
  width: 12,
  judge: (json) => {
    if (!isText(json)) return noText;
    const wrong = faultOf(legalDate, json);
    return wrong ? { faults: [wrong] } : { value: json };
  },
  stamp: ({ today }) => today,
  takes: () => true,
  written: (value, _, { isCapital }) =>
    textsOf(value)
      .map(isCapital ? chineseDay : dayWords)
      .join(),
  cell: (value) => {
    const [day = ''] = textsOf(value);
    return isDate(day) ? { day: new Date(`${day}T00:00:00Z`) } : day;
  },
  of: () => ({}),
});
