import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { complaintForwarded } from './complaint-forwarded.js';
import { forwardReceipt } from './forward-receipt.js';
import { referralAnswer } from './referral-answer.js';
import { referralReceipt } from './referral-receipt.js';
import { referral } from './referral.js';
import { urgeReceipt } from './urge-receipt.js';
import { urge } from './urge.js';

/** A number such as 沪司律信〔2026〕15号: the simulated association declines a referral whose materials have none. */
const documentNumber = /[〔（([]\d{4}[〕）)\]]/u;

const urging = stories<DataOf<typeof urge>>();

/** The association is urged and says that it has it in hand. */
export const urgeStory = urging.story({
  begins: { urged: 1 },
  steps: {
    urged: urging.hears(urge, 'CB'),
    answered: urging.says(urgeReceipt, ({ about: { QQH, AJBH }, serial, day }) => ({
      HZBH: `HZ-${serial}`.slice(0, 60),
      QQH,
      AJBH,
      HZJG: '1',
      HZRQ: compact(day),
      JBR: '沈立群',
      HZNR: '已收悉，正在督促承办部门办理。',
    })),
  },
  ways: { urged: { answered: 1 } },
});

const referring = stories<DataOf<typeof referral>>();
const isNumbered = ({ CLQD }: DataOf<typeof referral>): boolean => documentNumber.test(CLQD);

/** A case is referred to us: the association signs for our request, and hands the files over or says what is missing. */
export const referralStory = referring.story({
  begins: { referred: 1 },
  steps: {
    referred: referring.hears(referral, 'YS'),
    signed: referring.says(referralReceipt, ({ about: { QQH, AJBH }, serial, day }) => ({
      QSBH: `QS-${serial}`.slice(0, 60),
      QQH,
      AJBH,
      QSRQ: compact(day),
      QSR: '陆佳怡',
    })),
    agreed: referring.says(referralAnswer, ({ about: { QQH, AJBH }, serial, day }) => ({
      DFBH: `DF-${serial}`.slice(0, 60),
      QQH,
      AJBH,
      DFRQ: compact(day),
      JBR: '沈立群',
      DFJG: '1',
      YJRQ: compact(day),
      DFYJ: '同意移送，案卷一并移交。',
    })),
    declined: referring.says(referralAnswer, ({ about: { QQH, AJBH }, serial, day }) => ({
      DFBH: `DF-${serial}`.slice(0, 60),
      QQH,
      AJBH,
      DFRQ: compact(day),
      JBR: '沈立群',
      DFJG: '2',
      DFYJ: '移送材料未注明文号，请补充后重新移送。',
    })),
  },
  ways: {
    referred: { signed: 1 },
    signed: { agreed: ({ about }) => Number(isNumbered(about)), declined: ({ about }) => Number(!isNumbered(about)) },
  },
});

const forwarding = stories<DataOf<typeof complaintForwarded>>();

/** A petition is led into its procedure: the association registers it under a number of its own; what names nobody that could be one of its members it does not take. */
export const forwardStory = forwarding.story({
  begins: { forwarded: 1 },
  steps: {
    forwarded: forwarding.hears(complaintForwarded, 'DR'),
    registered: forwarding.says(forwardReceipt, ({ about: { QQH, XFBH }, serial, day }) => ({
      QSBH: `DRQS-${serial}`.slice(0, 60),
      QQH,
      XFBH,
      QSJG: '1',
      QSRQ: compact(day),
      AJBH: `LX-${day.slice(0, 4)}-${serial.replace(/[^0-9A-Z]/gu, '').slice(-12)}`,
    })),
    notTaken: forwarding.says(forwardReceipt, ({ about: { QQH, XFBH }, serial, day }) => ({
      QSBH: `DRQS-${serial}`.slice(0, 60),
      QQH,
      XFBH,
      QSJG: '2',
      QSRQ: compact(day),
      BJSYY: '被投诉对象不明确，请补充姓名或者执业机构。',
    })),
  },
  ways: {
    forwarded: {
      registered: ({ about: { BTSMC } }) => Number(!isUnclear(BTSMC)),
      notTaken: ({ about: { BTSMC } }) => Number(isUnclear(BTSMC)),
    },
  },
});
const isUnclear = (respondent: string): boolean => /不详|不明/u.test(respondent);
