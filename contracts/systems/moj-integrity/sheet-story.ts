import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { sheetAnswer } from './sheet-answer.js';
import { sheetQuery } from './sheet-query.js';

type Query = DataOf<typeof sheetQuery>;
const { says, hears, story } = stories<Query>();
/** Of some there is a sanction, of others nothing against them: by the last digit of the licence. */
const isBurdened = ({ about: { ZYZH } }: { readonly about: Query }): number => Number(/[37]$/.test(ZYZH));

/** A sheet that is asked for is answered, clear or with what stands against the lawyer. */
export const sheetStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(sheetQuery, 'CX'),
    clear: says(sheetAnswer, ({ about: { QQH }, serial, day }) => ({ ...found(serial, QQH, day), XX: [] })),
    burdened: says(sheetAnswer, ({ about: { QQH }, serial, day }) => ({
      ...found(serial, QQH, day),
      XX: [{ LB: '2', ZCRQ: '20240510', ZCJG: '浙江省律师协会', NR: '代理中不尽责，给予行业警告。' }],
    })),
  },
  ways: { asked: { burdened: isBurdened, clear: (told) => 1 - isBurdened(told) } },
});

const found = (serial: string, QQH: string, day: string) =>
  ({ HFBH: `CX-${serial}`, QQH, HFRQ: compact(day), JG: '1', JZRQ: compact(day) }) as const;
