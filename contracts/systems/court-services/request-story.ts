import type { DataOf } from '../../contract.js';
import { compact, stories, type Story } from '../../story/index.js';
import { contact } from './contact.js';
import { filing } from './filing.js';
import { progressQuery } from './progress-query.js';
import { readingRequest } from './reading-request.js';
import { result } from './result.js';

type Asked = typeof filing | typeof readingRequest | typeof progressQuery | typeof contact;

/** A request: it is taken with a number of the court's, and then done, or sent back where the story says why. */
const answered = <C extends Asked>(
  asked: C,
  done: (about: DataOf<C>, day: string) => Pick<DataOf<typeof result>, 'NR' | 'AH'>,
  faultOf: (about: DataOf<C>) => string | undefined = () => undefined,
): Story<DataOf<C>> => {
  const { says, hears, story } = stories<DataOf<C>>();
  const of = (about: DataOf<C>, serial: string, day: string, nth: number) =>
    ({ HZBH: `HZ-${serial}-${nth}`, QQH: about.QQH, SQBH: about.SQBH, BLRQ: compact(day) }) as const;
  return story({
    begins: { asked: 1 },
    steps: {
      asked: hears(asked, 'SS'),
      taken: says(result, ({ about, serial, day }) => ({ ...of(about, serial, day, 1), ZT: '1', SLBH: `SSFW${about.SQBH}` })),
      done: says(result, ({ about, serial, day }) => ({ ...of(about, serial, day, 2), ZT: '3', ...done(about, day) })),
      sentBack: says(result, ({ about, serial, day }) => ({ ...of(about, serial, day, 2), ZT: '4', THYY: faultOf(about) ?? '材料不齐' })),
    },
    ways: {
      asked: { taken: 1 },
      taken: {
        done: ({ about }) => Number(faultOf(about) === undefined),
        sentBack: ({ about }) => Number(faultOf(about) !== undefined),
      },
    },
  });
};

export const filingStory = answered(
  filing,
  ({ FYDM, SQBH }, day) => ({ NR: '已登记立案。', AH: `（${day.slice(0, 4)}）${FYDM}民初${Number(SQBH.slice(-6)) || 1}号` }),
  ({ CL = [] }) => (CL.length === 0 ? '缺证据材料，请补充后重新提交' : undefined),
);
export const readingRequestStory = answered(readingRequest, ({ YYRQ }) => ({ NR: `已同意阅卷，请于${YYRQ}按预约时段办理。` }));
export const progressQueryStory = answered(progressQuery, () => ({ NR: '审理中，已排期开庭。' }));
export const contactStory = answered(contact, () => ({ NR: '主办法官已收到，将在五个工作日内与您联系。' }));
