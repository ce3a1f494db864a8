import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { verify } from './verify.js';
import { verifyResult } from './verify-result.js';

const { says, hears, story } = stories<DataOf<typeof verify>>();

/** Papers that are asked about, each answered for itself: without their content nothing is found; the simulated service has it and says what it finds. */
export const verifyStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(verify, 'YZ'),
    told: says(verifyResult, ({ about, serial, day }) => ({
      JGBH: `YZ-${serial}`,
      QQH: about.QQH,
      YZSJ: `${compact(day)}100000`,
      CL: about.CL.map(({ WJH, CLMC, ZYZ }) => ({ WJH, CLMC, ZYZ, YZJG: '3' }) as const),
    })),
  },
  ways: { asked: { told: 1 } },
});
