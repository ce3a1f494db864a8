import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { accept } from './accept.js';
import { close } from './close.js';
import { extend } from './extend.js';
import { fault } from './fault.js';
import { letter } from './letter.js';
import { rating } from './rating.js';
import { receipt } from './receipt.js';
import { register } from './register.js';
import { reply } from './reply.js';
import { transfer } from './transfer.js';

/** What every step has. */
type Step = Pick<DataOf<typeof transfer>, 'QQH' | 'SBBH' | 'XFBH'> & { readonly XFLY?: string };
const { says, hears, story } = stories<Step>();

/** The origin that its dictionary does not have (12345、12348 转办). */
const unknownOrigin = '06';
const isKnown = ({ about: { XFLY } }: { readonly about: Step }): boolean => XFLY !== unknownOrigin;

/** A step of ours: it is receipted; a registration with an origin that the dictionary of the ministry does not have is not taken, and the field is named. */
const told = (
  contract: typeof register | typeof transfer | typeof accept | typeof extend | typeof reply | typeof close | typeof rating | typeof letter,
) =>
  story({
    begins: { reported: 1 },
    steps: {
      reported: hears(contract, 'XF'),
      receipted: says(receipt, ({ about: { QQH, SBBH, XFBH }, serial, day }) => ({
        HZBH: `HZ-${serial}`,
        QQH,
        SBBH,
        QSRQ: compact(day),
        BJBH: `BJ-${XFBH}`,
      })),
      faulted: says(fault, ({ about: { QQH, SBBH }, serial, day }) => ({
        HZBH: `HZ-${serial}`,
        QQH,
        SBBH,
        THRQ: compact(day),
        CWZD: 'XFLY',
        SBYY: '信访来源的代码不在部级字典中',
      })),
    },
    ways: {
      reported: { receipted: (step) => Number(isKnown(step)), faulted: (step) => Number(!isKnown(step)) },
    },
  });

export const registerStory = told(register);
export const transferStory = told(transfer);
export const acceptStory = told(accept);
export const extendStory = told(extend);
export const replyStory = told(reply);
export const closeStory = told(close);
export const ratingStory = told(rating);
export const letterStory = told(letter);
export const uploadStories = [
  registerStory,
  transferStory,
  acceptStory,
  extendStory,
  replyStory,
  closeStory,
  ratingStory,
  letterStory,
] as const;
