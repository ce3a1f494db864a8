import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, owner } from './case.js';
import { answered, answeredOnce } from './violation.js';

/** The supervision platform has the report of a violation in hand. */
export const violationReceipt = contract({
  owner,
  message: 'violation-receipt',
  version: 1,
  title: ['违法违规上报已签收', 'Report of a violation received'],
  kind: 'report',
  identity: answeredOnce,
  answers: 'request',
  schema: internal(closed({ ...answered, receivedOn: day('签收日期', 'Received on') })),
});
