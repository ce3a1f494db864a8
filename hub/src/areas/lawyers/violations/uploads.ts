import { violationDetermined, violationReceipt, violationReturned } from '@fatong/contracts/canonical/lawyers';
import { upload } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { violation } from './violation.js';

/** What the bureau reports to the supervision platform of the ministry (S02), by the month of the finding (L05, L26). */
export const uploads = upload(lawyers, 'ministryReports', ['违法违规上报台账', 'Reports to the ministry'], {
  record: violation,
  system: 'moj-supervision',
  facts: [violationDetermined],
  received: violationReceipt,
  returned: violationReturned,
  month: 'determinedOn',
  waits: 'approval',
  prepared: ['confirm'],
  standing: 'upload',
  request: 'uploadRequest',
  receipt: 'uploadReceipt',
  words: 'uploadReason',
  see: office.city,
  lock: ['city-lead'],
  group: 'violations',
});
