import { integrityReceipt } from '@fatong/contracts/canonical/lawyers';
import { note } from '../../../definitions/index.js';
import { zombie } from './zombie.js';

/** How the national publication platform (S25) answers the status we told it. */
export const reports = [
  note(integrityReceipt, zombie, (data) => ({
    request: data.request,
    asked: 'syncRequest',
    happenedAt: data.answeredOn,
    does: data.answer === 'accepted' ? 'takeReceipt' : 'takeRefusal',
    values: {
      sync: data.answer === 'accepted' ? 'accepted' : 'refused',
      syncReceipt: data.receipt,
      syncedOn: data.answer === 'accepted' ? data.answeredOn : null,
      syncRefusal: data.answer === 'refused' ? (data.reason ?? '未说明原因') : null,
    },
  })),
];
