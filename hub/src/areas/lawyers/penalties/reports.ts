import { integrityReceipt } from '@fatong/contracts/canonical/lawyers';
import { note } from '../../../definitions/index.js';
import { penalty } from './penalty.js';

/** How the national publication platform (S25) answers what we told it of a penalty. */
export const reports = [
  note(integrityReceipt, penalty, (data) => ({
    request: data.request,
    happenedAt: data.answeredOn,
    values: {
      publicationNumber: data.publicationNumber,
      publicationRefusal: data.answer === 'refused' ? (data.reason ?? '未说明原因') : null,
    },
  })),
];
