import { violationDetermined, violationReceipt, violationReturned } from '@fatong/contracts/canonical/lawyers';
import { upload } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { penalty } from './penalty.js';

/** Penalties reported to the supervision platform of the ministry (S02), by the month in which they were decided (L04, L26). */
export const penaltyUploads = upload(lawyers, 'penaltyReports', ['行政处罚上报台账', 'Penalties reported to the ministry'], {
  record: penalty,
  system: 'moj-supervision',
  facts: [violationDetermined],
  received: violationReceipt,
  returned: violationReturned,
  month: 'decidedOn',
  waits: 'decided',
  prepared: ['decide'],
  standing: 'upload',
  request: 'uploadRequest',
  receipt: 'uploadReceipt',
  words: 'uploadReason',
  see: office.city,
  lock: ['city-lead'],
  group: 'violations',
});
