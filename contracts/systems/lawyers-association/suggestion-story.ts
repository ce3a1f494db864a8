import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { complaintSuggestion } from './complaint-suggestion.js';
import { suggestionReceipt } from './suggestion-receipt.js';

const suggesting = stories<DataOf<typeof complaintSuggestion>>();
const signed = ({ QQH, YJBH }: DataOf<typeof complaintSuggestion>, serial: string, day: string) =>
  ({ QSBH: `ZTQS-${serial}`.slice(0, 60), QQH, YJBH, QSRQ: compact(day) }) as const;
/** Whom it cannot find among its members it does not take. */
const isUnknown = ({ about: { BTSBH } }: { readonly about: DataOf<typeof complaintSuggestion> }): number => Number(BTSBH === undefined);

/** An alert of the bureau: the association registers it as a complaint under a number of its own, or says why not. */
export const suggestionStory = suggesting.story({
  begins: { suggested: 1 },
  steps: {
    suggested: suggesting.hears(complaintSuggestion, 'ZT'),
    registered: suggesting.says(suggestionReceipt, ({ about, serial, day }) => ({
      ...signed(about, serial, day),
      QSJG: '1',
      AJBH: `ZT-${day.slice(0, 4)}-${serial.replace(/[^0-9A-Z]/gu, '').slice(-12)}`,
    })),
    notTaken: suggesting.says(suggestionReceipt, ({ about, serial, day }) => ({
      ...signed(about, serial, day),
      QSJG: '2',
      BJSYY: '未注明执业证号或者统一社会信用代码，无法确认被投诉对象。',
    })),
  },
  ways: { suggested: { registered: (told) => 1 - isUnknown(told), notTaken: isUnknown } },
});
