import type { Contract } from '../../contract.js';
import { complaintReported } from './complaint-reported.js';
import { complaintUrged } from './complaint-urged.js';
import { courtCaseReported } from './court-case-reported.js';
import { decisionReported } from './decision-reported.js';
import { filingReported } from './filing-reported.js';
import { progressReported } from './progress-reported.js';
import { reviewReported } from './review-reported.js';
import { urgeAnswered } from './urge-answered.js';

export { complaintReported, complaintUrged, courtCaseReported, decisionReported, filingReported, progressReported, reviewReported, urgeAnswered };

/** Every canonical message of the area. */
export const contracts = [
  complaintReported, filingReported, progressReported, decisionReported, reviewReported, complaintUrged, urgeAnswered, courtCaseReported,
] as const satisfies readonly Contract[];
