import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { careerQuery } from './career-query.js';
import { careerResult } from './career-result.js';

type Query = DataOf<typeof careerQuery>;
const { says, hears, story } = stories<Query>();

/** Who was asked about under an even number was a judge. */
const wasJudge = ({ about: { SQBH } }: { readonly about: Query }): number => Number(/[02468]$/.test(SQBH));

/** A query is taken at once and answered later: he held a post at a court, or nothing is found of him. */
export const careerStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(careerQuery, 'FJ'),
    found: says(
      careerResult,
      ({ about: { QQH, SQBH }, serial, day }) => ({
        HFBH: `HF-${serial}`,
        QQH,
        SQBH,
        JG: '1',
        HFRQ: compact(day),
        JL: [{ DWLX: '1', DWMC: '杭州市西湖区人民法院', ZW: '审判员', LZRQ: '20250630' }],
      }),
      [1, 3],
    ),
    none: says(
      careerResult,
      ({ about: { QQH, SQBH }, serial, day }) => ({ HFBH: `HF-${serial}`, QQH, SQBH, JG: '2', HFRQ: compact(day) }),
      [1, 3],
    ),
  },
  ways: { asked: { found: wasJudge, none: (told) => 1 - wasJudge(told) } },
});
