import type { Contract } from '../../contract.js';
import { complaintReported } from './complaint-reported.js';
import { complaintUrged } from './complaint-urged.js';
import { decisionReported } from './decision-reported.js';
import { filingReported } from './filing-reported.js';
import { progressReported } from './progress-reported.js';
import { reviewReported } from './review-reported.js';
import { urgeAnswered } from './urge-answered.js';

export { complaintReported, complaintUrged, decisionReported, filingReported, progressReported, reviewReported, urgeAnswered };

/** Every canonical message of the area. */
export const contracts = [
  complaintReported, filingReported, progressReported, decisionReported, reviewReported, complaintUrged, urgeAnswered,
] as const satisfies readonly Contract[];
