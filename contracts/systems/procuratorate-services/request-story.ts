import { compact, stories } from '../../story/index.js';
import type { DataOf } from '../../contract.js';
import { caseInfo } from './case-info.js';
import { caseInfoQuery } from './case-info-query.js';
import { contact } from './contact.js';
import { readingRequest } from './reading-request.js';
import { result } from './result.js';

interface Asked {
  readonly QQH: string;
  readonly SQBH: string;
}
const which = ({ QQH, SQBH }: Asked, serial: string, nth: number) => ({ HZBH: `HZ-${serial}-${nth}`, QQH, SQBH });

const viewing = stories<DataOf<typeof caseInfoQuery>>();
/** The view of a case: the query is taken, and what is known of the case comes. */
export const caseInfoStory = viewing.story({
  begins: { asked: 1 },
  steps: {
    asked: viewing.hears(caseInfoQuery, 'JC'),
    taken: viewing.says(result, ({ about, serial, day }) => ({
      ...which(about, serial, 1),
      ZT: '1',
      BLRQ: compact(day),
      SLBH: `JCFW${about.SQBH}`,
    })),
    told: viewing.says(caseInfo, ({ about, serial, day }) => ({
      ...which(about, serial, 2),
      CXRQ: compact(day),
      AJMC: `${about.DSRMC}合同诈骗案`,
      SXZM: '合同诈骗罪',
      BAJD: '2',
      SLRQ: compact(day),
      CBR: '顾检察官',
    })),
  },
  ways: { asked: { taken: 1 }, taken: { told: 1 } },
});

const answered = (asked: typeof readingRequest | typeof contact, text: string) => {
  const { says, hears, story } = stories<Asked>();
  return story({
    begins: { asked: 1 },
    steps: {
      asked: hears(asked, 'JC'),
      taken: says(result, ({ about, serial, day }) => ({
        ...which(about, serial, 1),
        ZT: '1',
        BLRQ: compact(day),
        SLBH: `JCFW${about.SQBH}`,
      })),
      done: says(result, ({ about, serial, day }) => ({ ...which(about, serial, 2), ZT: '3', BLRQ: compact(day), NR: text })),
    },
    ways: { asked: { taken: 1 }, taken: { done: 1 } },
  });
};

export const readingRequestStory = answered(readingRequest, '已同意阅卷，请按预约时段办理。');
export const contactStory = answered(contact, '承办检察官已收到，将在五个工作日内与您联系。');
