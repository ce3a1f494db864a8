import { integrityReceipt, violationReceipt, violationReturned } from '@fatong/contracts/canonical/lawyers';
import { note } from '../../../definitions/index.js';
import { asReceived, asReturned } from '../ministry.js';
import { penalty } from './penalty.js';

/** How the ministry answers what we told it of a penalty: the publication platform (S25) and that of supervision (S02). */
export const reports = [
  note(integrityReceipt, penalty, (data) => ({
    request: data.request,
    happenedAt: data.answeredOn,
    values: {
      publicationNumber: data.publicationNumber,
      publicationRefusal: data.answer === 'refused' ? (data.reason ?? '未说明原因') : null,
    },
  })),
  note(violationReceipt, penalty, asReceived),
  note(violationReturned, penalty, asReturned),
];
