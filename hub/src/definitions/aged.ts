import type { Label } from '@fatong/contracts';
import type { Period } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import type { Fields } from './fields.js';
import type { RecordType } from './record.js';
import { dated, type Measure } from './report.js';

/** So many full years on the last day of the period: from this many on, and fewer than that. */
export interface Aged {
  readonly from?: number;
  readonly under?: number;
}

/** Records whose date lies so many full years before the end of the period: of age, in office, since their licence. What has no such date is in no band. */
export const aged = <F extends Fields>(
  title: Label,
  of: RecordType<F, string>,
  date: NoInfer<keyof F & string>,
  years: Aged,
  filter: NoInfer<Parameters<typeof dated<F>>[3]> = {},
): Measure => ({
  ...dated(title, of, date, filter),
  kind: 'dated',
  date,
  aged: years,
  hint: [
    `按${of.fields[date]?.title[0] ?? date}计算，截至统计期末${words(years)[0]}`,
    `${words(years)[1]} since ${(of.fields[date]?.title[1] ?? date).toLowerCase()}, at the end of the period`,
  ],
});

/** The days on which such a span began. */
export const beganWithin = ({ from, under }: Aged, { to }: Pick<Period, 'to'>): Period => ({
  from: under === undefined ? earliest : daysAfter(monthsAfter(to, -12 * under), 1),
  to: from === undefined ? to : monthsAfter(to, -12 * from),
});
const earliest = '1900-01-01';

const words = ({ from, under }: Aged): Label => {
  const zh = [...(from === undefined ? [] : [`满${from}年`]), ...(under === undefined ? [] : [`未满${under}年`])];
  const en = [...(from === undefined ? [] : [`${from} full years or more`]), ...(under === undefined ? [] : [`fewer than ${under}`])];
  return [zh.join('、'), en.join(', ')];
};
