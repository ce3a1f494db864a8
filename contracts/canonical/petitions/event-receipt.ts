import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { answered, answeredOnce, day, line, owner } from './petition.js';

/** The ministry has an event of a petition. */
export const eventReceipt = contract({
  owner,
  message: 'event-receipt',
  version: 1,
  title: ['信访事项上报已签收', 'Event of a petition received'],
  kind: 'report',
  identity: answeredOnce,
  answers: 'request',
  schema: internal(closed({ ...answered, receivedOn: day('签收日期', 'Received on'), theirNumber: line(64, '部级编号', 'Number there') })),
});
