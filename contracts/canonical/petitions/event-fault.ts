import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { answered, answeredOnce, day, line, owner } from './petition.js';

/** The ministry does not take an event of a petition: which field of it is wrong, and why. */
export const eventFault = contract({
  owner,
  message: 'event-fault',
  version: 1,
  title: ['信访事项上报失败', 'Event of a petition not taken'],
  kind: 'report',
  identity: answeredOnce,
  answers: 'request',
  schema: internal(
    closed({
      ...answered,
      returnedOn: day('退回日期', 'Returned on'),
      field: Type.Optional(line(40, '出错的字段', 'Field that is wrong')),
      reason: line(1000, '失败原因', 'Reason'),
    }),
  ),
});
