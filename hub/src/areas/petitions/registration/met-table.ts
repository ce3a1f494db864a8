import { choice, decisionTable } from '../../../definitions/index.js';
import { contents } from './codes.js';

/** Which day meets the sixty days (P07, `petition.p4.met`): on which the answer was issued, sent or served; laid down by two persons from a day on, by business where that differs. */
export const metTable = decisionTable('petition.p4.met', ['办结答复期限的认定', 'What meets the sixty days'], {
  conditions: { content: choice(['业务类型', 'Business'], contents, { many: true }) },
  results: {
    met: choice(
      ['以何日为准', 'By the day on which it was'],
      { issued: ['签发', 'Issued'], sent: ['发出', 'Sent'], served: ['送达', 'Served'] },
      { required: true },
    ),
  },
  versions: [['2023-01-01', [{ met: 'sent' }]]],
});
