import { describe, expect, it } from 'vitest';
import { calendarOf, readNotice } from './index.js';

const csv = '日期,类型,名称\n2027-01-01,休,元旦\n2027-01-02,rest,元旦\n2027-02-06,rest,春节\n2027-02-07,休,春节\n2027-02-20,班,\n';
const faults = (text: string): readonly string[] => {
  const read = readNotice(text);
  return 'faults' in read ? read.faults.map(({ line, words }) => `${line}: ${words[1]}`) : [];
};

describe('the notice of a year', () => {
  const year = {
    year: 2027,
    rest: [
      ['2027-01-01', '2027-01-02', '元旦'],
      ['2027-02-06', '2027-02-07', '春节'],
    ],
    work: ['2027-02-20'],
  };

  it('is read from lines, with or without a head, in either language; days under one name become a span', () => {
    expect(readNotice(csv)).toEqual({ year });
    expect(readNotice(`\uFEFF${csv.split('\n').slice(1).join('\r\n').replaceAll(',', '\t')}`)).toEqual({ year });
  });

  it('is read from JSON too, and a calendar goes by it', () => {
    const days = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [day, kind, name] = line.split(',');
        return { day, kind, name };
      });
    const read = readNotice(JSON.stringify(days.toReversed()));
    expect(read).toEqual({ year });
    const calendar = calendarOf(['year' in read ? read.year : { year: 0, rest: [], work: [] }]);
    expect([
      calendar.isKnown('2027-05-05'),
      calendar.isWorking('2027-02-20'),
      calendar.isWorking('2027-02-06'),
      calendar.isWorking('2027-02-08'),
    ]).toEqual([true, true, false, true]);
  });

  it.each([
    ['2027-02-30,rest,元旦', '1: "2027-02-30" is no day: write YYYY-MM-DD.'],
    ['2027-01-01,holiday,元旦', '1: "holiday" must be rest or work.'],
    ['2027-01-01,rest,元旦\n2028-01-01,rest,元旦', '2: 2028-01-01 is not of 2027: a notice is of one year.'],
    ['2027-01-01,rest,元旦\n\n2027-01-01,rest,元旦', '3: 2027-01-01 stands there twice.'],
    ['2027-01-01,rest,元旦\n2027-01-04,work,', '2: 2027-01-04 is no weekend: it is worked anyway.'],
    ['2027-01-01,rest,', '1: The name of the festival is missing at 2027-01-01.'],
    ['2027-02-20,work,', '0: The file names no day of rest.'],
    ['', '0: The file names no day.'],
    ['[{"day":', '0: The file is no valid JSON.'],
    ['[1]', '1: "" is no day: write YYYY-MM-DD.'],
    [Array.from({ length: 367 }, () => '2027-01-01,rest,元旦').join('\n'), '0: The file has more than 366 days.'],
  ])('that is wrong is refused with its line: %j', (text, said) => {
    expect(faults(text)).toEqual([said]);
  });
});
