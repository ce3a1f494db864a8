import { eventFault, eventHeld, eventReceipt } from '@fatong/contracts/canonical/petitions';
import { note } from '../../../definitions/index.js';
import { upload } from './upload.js';

/** How the ministry answers: to the last report alone. */
export const reports = [
  note(eventReceipt, upload, ({ request, receipt, receivedOn, theirNumber }) => ({
    request,
    asked: 'uploadRequest',
    happenedAt: receivedOn,
    does: 'succeed',
    values: { upload: 'received', uploadReceipt: receipt, takenOn: receivedOn, theirNumber },
  })),
  note(eventFault, upload, ({ request, receipt, returnedOn, field, reason }) => ({
    request,
    asked: 'uploadRequest',
    happenedAt: returnedOn,
    does: 'fail',
    values: { upload: 'returned', uploadReceipt: receipt, faultOn: returnedOn, faultField: field ?? null, faultReason: reason },
  })),
  note(eventHeld, upload, ({ request, count, held }) => ({
    request,
    asked: 'queryRequest',
    does: 'hear',
    values: {
      heldCount: count,
      heldEvent: held?.event ?? null,
      heldVersion: held?.version ?? null,
      heldOn: held?.happenedOn ?? null,
      heldDigest: held?.digest ?? null,
    },
  })),
];
