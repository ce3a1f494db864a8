import type { DataOf } from '../../contract.js';
import { compact, paper, stories } from '../../story/index.js';
import { companyFile } from './company-file.js';
import { companyFileQuery } from './company-file-query.js';

const { says, hears, story } = stories<DataOf<typeof companyFileQuery>>();
const which = ({ QQH, SQBH }: DataOf<typeof companyFileQuery>, serial: string, day: string, nth: number) =>
  ({ HZBH: `HZ-${serial}-${nth}`, QQH, SQBH, BLRQ: compact(day) }) as const;

/** A query: taken; the registration file comes whole, the published one is shorter. */
export const companyFileStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(companyFileQuery, 'GS'),
    taken: says(companyFile, ({ about, serial, day }) => ({ ...which(about, serial, day, 1), ZT: '1', SLBH: `GSDA${about.SQBH}` })),
    told: says(companyFile, ({ about, serial, day }) => ({
      ...which(about, serial, day, 2),
      ZT: '3',
      DJZT: '存续（在营、开业、在册）',
      FDDBR: '周明远',
      CLRQ: '20100108',
      YS: about.DALX === '1' ? 186 : 12,
      DAWJ: paper(`SIMULATED company file ${about.TYDM}, ${about.DALX === '1' ? 'inner' : 'public'}`),
    })),
  },
  ways: { asked: { taken: 1 }, taken: { told: 1 } },
});
