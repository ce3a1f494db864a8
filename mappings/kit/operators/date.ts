import { call, expressionOf, Failure, register, type Recorded, type Value } from '@fatong/contracts/expression';
import { isRealDate } from '@fatong/contracts/codes';
import type { Label } from '@fatong/contracts';

/** How partners write a day. */
export type DatePattern = 'yyyyMMdd' | 'yyyy-MM-dd' | 'yyyy/MM/dd';

type Same<T> = T extends undefined ? undefined : string;

/** A partner's day as our legal date `YYYY-MM-DD`. */
export const date = <T extends string | undefined>(value: Value<T>, pattern: DatePattern): Recorded<Same<T>> =>
  call('date', [expressionOf(value)], { with: pattern });

/** Our legal date as a partner writes it. */
export const dateAs = <T extends string | undefined>(value: Value<T>, pattern: DatePattern): Recorded<Same<T>> =>
  call('dateAs', [expressionOf(value)], { with: pattern });

const shapes: Readonly<Record<DatePattern, RegExp>> = {
  yyyyMMdd: /^(\d{4})(\d{2})(\d{2})$/,
  'yyyy-MM-dd': /^(\d{4})-(\d{2})-(\d{2})$/,
  'yyyy/MM/dd': /^(\d{4})\/(\d{2})\/(\d{2})$/,
};

const between: Readonly<Record<DatePattern, string>> = { yyyyMMdd: '', 'yyyy-MM-dd': '-', 'yyyy/MM/dd': '/' };

const rewrite =
  (from: DatePattern, to: DatePattern) =>
  (value: unknown): unknown => {
    const [, year, month, day] = (typeof value === 'string' ? shapes[from].exec(value) : null) ?? [];
    if (year === undefined || month === undefined || day === undefined || !isRealDate(Number(year), Number(month), Number(day)))
      return noDate;
    return year + between[to] + month + between[to] + day;
  };

const noDate = new Failure('date', (shown): Label => [`${shown}不是有效日期`, `${shown} is no date`]);

register<DatePattern>({
  name: 'date',
  forward: (pattern) => rewrite(pattern, 'yyyy-MM-dd'),
  reverse: (pattern) => rewrite('yyyy-MM-dd', pattern),
  describe: ([a], pattern) => [`${a?.[0] ?? ''}，日期 ${pattern}`, `${a?.[1] ?? ''}, date ${pattern}`],
});

register<DatePattern>({
  name: 'dateAs',
  forward: (pattern) => rewrite('yyyy-MM-dd', pattern),
  reverse: (pattern) => rewrite(pattern, 'yyyy-MM-dd'),
  describe: ([a], pattern) => [`${a?.[0] ?? ''}，写作 ${pattern}`, `${a?.[1] ?? ''}, written ${pattern}`],
});
