import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { marriageQuery } from './marriage-query.js';
import { marriageResult } from './marriage-result.js';

const { says, hears, story } = stories<DataOf<typeof marriageQuery>>();
const which = ({ QQH, SQBH }: DataOf<typeof marriageQuery>, serial: string, day: string, nth: number) =>
  ({ HZBH: `HZ-${serial}-${nth}`, QQH, SQBH, CLRQ: compact(day) }) as const;
/** Whom the simulated register has: by the last digit of the number. */
const isMarried = ({ CXRSFZ }: DataOf<typeof marriageQuery>): boolean => Number.parseInt(CXRSFZ.slice(-1), 36) % 2 === 0;

/** A query: taken, and answered by what the register has. */
export const marriageStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(marriageQuery, 'HY'),
    taken: says(marriageResult, ({ about, serial, day }) => ({ ...which(about, serial, day, 1), ZT: '1', SLBH: `HYCX${about.SQBH}` })),
    married: says(marriageResult, ({ about, serial, day }) => ({
      ...which(about, serial, day, 2),
      ZT: '3',
      HYZK: '2',
      DJRQ: '20180520',
      DJJG: '上海市黄浦区民政局婚姻登记中心',
    })),
    none: says(marriageResult, ({ about, serial, day }) => ({ ...which(about, serial, day, 2), ZT: '3', HYZK: '1' })),
  },
  ways: {
    asked: { taken: 1 },
    taken: { married: ({ about }) => Number(isMarried(about)), none: ({ about }) => Number(!isMarried(about)) },
  },
});
