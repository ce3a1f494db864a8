import { listing } from './listing.js';
import { parameters } from './parameters.js';
import { complaint } from '../complaints/complaint.js';
import { decisionFields, sanctioned, sanctionWords } from './sanctions.js';

/** `lawyer.yellow.sanction`: any of the milder industry sanctions → yellow. */
export const rule = listing(parameters.yellowSanction, {
  list: 'yellow',
  watch: complaint,
  about: 'lawyer',
  reads: decisionFields,
  only: (c) => c.decision.is('sanctioned'),
  judge: (complaints, { sanctions }) => sanctioned(complaints, sanctions),
  said: ({ sanctions }) => `受到${sanctionWords(sanctions)}之一`,
});
