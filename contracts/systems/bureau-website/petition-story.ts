import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { letterOpened } from './letter-opened.js';
import { progress } from './progress.js';
import { receipt } from './receipt.js';
import { replyLetter } from './reply-letter.js';

const { hears, story } = stories<object>();

/** What the website shows of ours: it takes it, and says nothing more. */
const taken = (contract: typeof receipt | typeof progress) => story({ begins: { told: 1 }, steps: { told: hears(contract, 'WZ') } });

export const receiptStory = taken(receipt);
export const progressStory = taken(progress);

const letters = stories<DataOf<typeof replyLetter>>();
/** So many petitioners open their answer there; the others are reminded by us. */
const openShare = 0.7;

/** An answer of ours: it takes it, and tells when who petitioned opened it. */
export const replyLetterStory = letters.story({
  begins: { told: 1 },
  steps: {
    told: letters.hears(replyLetter, 'WZ'),
    opened: letters.says(
      letterOpened,
      ({ about: { QQH, WSBH, XFBH }, serial, day }) => ({ CYBH: `CY-${serial}`, QQH, WSBH, XFBH, CYRQ: compact(day) }),
      [0, 3],
    ),
  },
  ways: { told: { opened: ({ dice }) => Number(dice.chance(openShare)) } },
});
