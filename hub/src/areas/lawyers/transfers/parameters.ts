import { parameter } from '../../../definitions/index.js';

/** How long the authority a lawyer leaves has to send his file (W-3), in working days. */
export const fileDays = parameter(
  'transfer.fileDays',
  ['寄送执业档案的期限（工作日）', 'Working days to send a practice file'],
  [['2023-01-01', 15]],
);
