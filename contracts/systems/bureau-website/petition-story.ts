import { stories } from '../../story/index.js';
import { progress } from './progress.js';
import { receipt } from './receipt.js';
import { replyLetter } from './reply-letter.js';

const { hears, story } = stories<object>();

/** What the website shows or delivers of ours: it takes it, and says nothing more. */
const taken = (contract: typeof receipt | typeof progress | typeof replyLetter) =>
  story({ begins: { told: 1 }, steps: { told: hears(contract, 'WZ') } });

export const receiptStory = taken(receipt);
export const progressStory = taken(progress);
export const replyLetterStory = taken(replyLetter);
