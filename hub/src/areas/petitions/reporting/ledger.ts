import { eventFault, eventReceipt, eventUploaded, letterUploaded } from '@fatong/contracts/canonical/petitions';
import { upload as ledgerOf } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { upload } from './upload.js';

/** What is reported to the petition system of the ministry (S15), by the month in which it happened (P14, P23): it is closed once every step is received, and every difference settled. */
export const ledger = ledgerOf(petitions, 'ministryReports', ['信访上报台账', 'Ledger of reports to the ministry'], {
  record: upload,
  system: 'moj-petitions',
  facts: [eventUploaded, letterUploaded],
  received: eventReceipt,
  returned: eventFault,
  month: 'happenedOn',
  waits: 'waiting',
  prepared: ['check', 'correct', 'oursStand'],
  open: ['waiting', 'returned', 'different'],
  standing: 'upload',
  request: 'uploadRequest',
  receipt: 'uploadReceipt',
  words: 'faultReason',
  // It counts what was taken down because it was an accusation, too.
  see: ['lead'],
  lock: ['lead'],
  group: 'reporting',
});
