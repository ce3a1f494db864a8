import type { System } from '../../system.js';
import { complaint } from './complaint.js';
import { complaintV2 } from './complaint-v2.js';
import { decision } from './decision.js';
import { filing } from './filing.js';
import { progress } from './progress.js';
import { referral } from './referral.js';
import { referralAnswer } from './referral-answer.js';
import { referralReceipt } from './referral-receipt.js';
import { review } from './review.js';
import { urgeReceipt } from './urge-receipt.js';
import { urge } from './urge.js';

export { complaint, complaintV2, decision, filing, progress, referral, referralAnswer, referralReceipt, review, urge, urgeReceipt };
export { stateWords, type StateWord } from './common.js';

/** S11, the lawyers association: complaints about lawyers and firms and what becomes of them; we urge and refer. */
export const system = {
  id: 'S11',
  folder: 'lawyers-association',
  title: ['市律师协会', 'Lawyers association'],
  area: 'lawyers',
  partitions: 1,
  receipts: true,
  protocol: 'rest',
  contracts: [complaint, complaintV2, filing, progress, decision, review, urge, urgeReceipt, referral, referralReceipt, referralAnswer],
} as const satisfies System;
