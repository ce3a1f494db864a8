import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { illegalReport } from './illegal-report.js';
import { irregularReport } from './irregular-report.js';
import { receipt } from './receipt.js';
import { returned } from './returned.js';

/** Both kinds are written alike. */
type Report = DataOf<typeof illegalReport>;
const { says, hears, story } = stories<Report>();

/** A report of ours, illegal or irregular: it is receipted, or returned where it names no legal basis. The number is our request’s: a delivery that is sent again has another. */
const answered = (contract: typeof illegalReport) =>
  story({
    begins: { reported: 1 },
    steps: {
      reported: hears(contract, 'JG'),
      receipted: says(receipt, ({ about: { QQH, JLBH }, serial, day }) => ({
        HZBH: `HZ-${serial}`,
        QQH,
        JLBH,
        QSRQ: compact(day),
      })),
      returned: says(returned, ({ about: { QQH, JLBH }, serial, day }) => ({
        HZBH: `HZ-${serial}`,
        QQH,
        JLBH,
        THRQ: compact(day),
        THYY: '缺依据',
      })),
    },
    ways: {
      reported: {
        receipted: ({ about }) => Number(about.YJ !== undefined),
        returned: ({ about }) => Number(about.YJ === undefined),
      },
    },
  });

export const illegalReportStory = answered(illegalReport);
export const irregularReportStory = answered(irregularReport);
