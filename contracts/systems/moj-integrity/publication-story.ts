import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { receipt } from './receipt.js';
import { sanctionPublication } from './sanction-publication.js';
import { statusCorrection } from './status-correction.js';

type Publication = DataOf<typeof sanctionPublication>;
const publishing = stories<Publication>();
const isPublication = ({ about }: { readonly about: Publication }): number => Number(about.CZ === '1');
const isWithdrawal = ({ about }: { readonly about: Publication }): number => Number(about.CZ === '2');

/** What is published is shown until it is taken back; what was never shown, or is taken back already, is not found. */
export const publicationStory = publishing.story({
  of: ({ JLBH }) => JLBH,
  begins: { asked: 1 },
  steps: {
    asked: publishing.hears(sanctionPublication, 'GS'),
    shown: publishing.says(receipt, ({ about: { QQH, JLBH }, serial, day }) => ({
      ...receiptOf(serial, QQH, day),
      GSBH: `GS31${JLBH}`,
    })),
    askedAgain: publishing.hears(sanctionPublication, 'GS'),
    takenBack: publishing.says(receipt, ({ about: { QQH }, serial, day }) => receiptOf(serial, QQH, day)),
    notFound: publishing.says(receipt, ({ about: { QQH }, serial, day }) => ({
      ...receiptOf(serial, QQH, day),
      JG: '2',
      YY: '未查到该记录的公示信息',
    })),
  },
  ways: {
    asked: { shown: isPublication, notFound: isWithdrawal },
    shown: { askedAgain: 1 },
    askedAgain: { shown: isPublication, takenBack: isWithdrawal },
  },
});

const correcting = stories<DataOf<typeof statusCorrection>>();

/** A status is corrected as we say. */
export const correctionStory = correcting.story({
  begins: { asked: 1 },
  steps: {
    asked: correcting.hears(statusCorrection, 'GS'),
    corrected: correcting.says(receipt, ({ about: { QQH }, serial, day }) => receiptOf(serial, QQH, day)),
  },
  ways: { asked: { corrected: 1 } },
});

const receiptOf = (serial: string, QQH: string, day: string) => ({ HZBH: `HZ-${serial}`, QQH, JG: '1', HZRQ: compact(day) }) as const;
