import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { appeal } from './appeal.js';
import { document } from './document.js';
import { receipt } from './receipt.js';
import { taiwanReceipt } from './taiwan-receipt.js';
import { taiwan } from './taiwan.js';
import { videoWarning } from './video-warning.js';

type Told = DataOf<typeof videoWarning> | DataOf<typeof document> | DataOf<typeof appeal>;
const signed = ({ QQH, SXBH }: Told, serial: string, day: string) =>
  ({ HZBH: `HZ-${serial}`.slice(0, 60), QQH, SXBH, ZT: '1', HZRQ: compact(day), QSR: '喻文渊' }) as const;

const warning = stories<DataOf<typeof videoWarning>>();
/** A video warning is signed for. */
export const videoWarningStory = warning.story({
  begins: { told: 1 },
  steps: {
    told: warning.hears(videoWarning, 'SP'),
    signed: warning.says(receipt, ({ about, serial, day }) => signed(about, serial, day)),
  },
  ways: { told: { signed: 1 } },
});

const paper = stories<DataOf<typeof document>>();
/** A document is signed for; a copy is read and needs no receipt. */
export const documentStory = paper.story({
  begins: { told: 1 },
  steps: {
    told: paper.hears(document, 'WJ'),
    signed: paper.says(receipt, ({ about, serial, day }) => signed(about, serial, day)),
  },
  ways: { told: { signed: ({ about }) => Number(about.SDFS === '1') } },
});

const result = stories<DataOf<typeof appeal>>();
/** The result of an appeal is signed for. */
export const appealStory = result.story({
  begins: { told: 1 },
  steps: {
    told: result.hears(appeal, 'XF'),
    signed: result.says(receipt, ({ about, serial, day }) => signed(about, serial, day)),
  },
  ways: { told: { signed: 1 } },
});

const copy = stories<DataOf<typeof taiwan>>();
const of = ({ QQH, SXBH }: DataOf<typeof taiwan>, serial: string, day: string) =>
  ({ HZBH: `TW-${serial}`.slice(0, 60), QQH, SXBH, HZRQ: compact(day) }) as const;
/** A registered number with an X is one that the simulated post brings back. */
const isLost = ({ GHHM }: DataOf<typeof taiwan>): boolean => GHHM.includes('X');
/** A copy arrives at the foundation, or the mail comes back. */
export const taiwanStory = copy.story({
  begins: { mailed: 1 },
  steps: {
    mailed: copy.hears(taiwan, 'TW'),
    received: copy.says(taiwanReceipt, ({ about, serial, day }) => ({
      ...of(about, serial, day),
      ZT: '1',
      HJHBH: `海惠字第${about.SXBH.replaceAll(/\D/g, '').slice(-6)}号`,
    })),
    returned: copy.says(taiwanReceipt, ({ about, serial, day }) => ({ ...of(about, serial, day), ZT: '2', THYY: '地址不详，邮件退回。' })),
  },
  ways: { mailed: { received: ({ about }) => Number(!isLost(about)), returned: ({ about }) => Number(isLost(about)) } },
});
