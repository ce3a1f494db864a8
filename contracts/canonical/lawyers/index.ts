import type { Contract } from '../../contract.js';
import { complaintReferred } from './complaint-referred.js';
import { complaintReported } from './complaint-reported.js';
import { complaintUrged } from './complaint-urged.js';
import { courtCaseReported } from './court-case-reported.js';
import { decisionReported } from './decision-reported.js';
import { filingReported } from './filing-reported.js';
import { progressReported } from './progress-reported.js';
import { referralAnswered } from './referral-answered.js';
import { referralReceived } from './referral-received.js';
import { reviewReported } from './review-reported.js';
import { urgeAnswered } from './urge-answered.js';

export {
  complaintReferred, complaintReported, complaintUrged, courtCaseReported, decisionReported, filingReported, progressReported, referralAnswered, referralReceived, reviewReported, urgeAnswered,
};

/** Every canonical message of the area. */
export const contracts = [
  complaintReported, filingReported, progressReported, decisionReported, reviewReported, complaintUrged, urgeAnswered, complaintReferred, referralReceived, referralAnswered, courtCaseReported,
] as const satisfies readonly Contract[];
