import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, requestId } from './case.js';

/** Whether a licence is valid now, and since when. */
export const licenceStatusTold = contract({
  owner,
  message: 'licence-status-told',
  version: 1,
  title: ['执业状态已答复', 'Told whether a licence is valid'],
  kind: 'fact',
  identity: { id: ['request'], key: 'query', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      query: line(40, '查询编号', 'Number of the query'),
      licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number'] }),
      valid: Type.Boolean({ label: ['当前有效', 'Valid now'] }),
      since: Type.Optional(day('自何日起', 'Since')),
    }),
  ),
});
