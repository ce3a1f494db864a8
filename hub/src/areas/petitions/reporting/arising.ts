import { and, not, type Recorded } from '@fatong/contracts/expression';
import { opens, provided } from '../../../definitions/index.js';
import type { purposes } from '../registration/codes.js';
import type { endings } from './codes.js';
import { upload } from './upload.js';

/** Of an accusation the ministry is told nothing by this way: none of its steps stands in a list (条例 art. 30). */
const isTold = (p: Recorded<{ readonly purpose?: keyof typeof purposes | null }>) => not(p.purpose.is('accusation'));
const which = { petition: 'id', petitionNumber: 'number' } as const;

/** What a step of a petition brings to be reported (P23): each waits for its approval. */
export const reportRegistration = provided(
  isTold,
  opens(upload, {
    does: 'arise',
    with: {
      ...which,
      channel: 'channel',
      origin: 'origin',
      purpose: 'purpose',
      content: 'content',
      receivedOn: 'receivedOn',
      petitioner: 'petitioner',
      headCount: 'headCount',
      summary: 'summary',
    },
    set: { event: 'register' },
  }),
);
export const reportDivision = provided(
  isTold,
  opens(upload, { does: 'arise', with: { ...which, content: 'content', main: 'main', dueOn: 'dueOn' }, set: { event: 'transfer' } }),
);
export const reportAcceptance = provided(
  isTold,
  opens(upload, { does: 'arise', with: { ...which, content: 'content', acceptedOn: 'acceptedOn' }, set: { event: 'accept' } }),
);
export const reportExtension = provided(
  isTold,
  opens(upload, {
    does: 'arise',
    with: { ...which, content: 'content', days: 'extensionDays', grounds: 'extensionGrounds' },
    set: { event: 'extend' },
  }),
);
/** 受理延期 (P06) is an extension too, which comes before the acceptance. */
export const reportLater = provided(
  isTold,
  opens(upload, {
    does: 'arise',
    with: { ...which, content: 'content' },
    set: { event: 'extend', atAcceptance: true, days: 5, grounds: '受理环节延期五个工作日，不超过收到之日起十五日。' },
  }),
);
export const reportReply = provided(
  isTold,
  opens(upload, {
    does: 'arise',
    with: { ...which, content: 'content', result: 'result', answer: 'answer', letterNumber: 'letterNumber' },
    set: { event: 'reply' },
  }),
);
export const reportEnd = (ending: keyof typeof endings) =>
  provided(isTold, opens(upload, { does: 'arise', with: { ...which, content: 'content' }, set: { event: 'close', ending } }));

/** 办结上传文书 (P09): once it ended the sealed answer goes as a file; one that was answered with another petition has no letter of its own. */
export const reportLetter = provided(
  (p: Recorded<{ readonly purpose?: keyof typeof purposes | null; readonly letterNumber?: string | null }>) =>
    and(isTold(p), p.letterNumber.exists()),
  opens(upload, { does: 'arise', with: { ...which, content: 'content', letterNumber: 'letterNumber' }, set: { event: 'letter' } }),
);
