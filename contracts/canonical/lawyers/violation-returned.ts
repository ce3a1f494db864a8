import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, owner, prose } from './case.js';
import { answered, answeredOnce } from './violation.js';

/** The supervision platform gave the report of a violation back, with its reason: it is corrected and sent again. */
export const violationReturned = contract({
  owner,
  message: 'violation-returned',
  version: 1,
  title: ['违法违规上报被退回', 'Report of a violation returned'],
  kind: 'report',
  identity: answeredOnce,
  answers: 'request',
  schema: internal(
    closed({ ...answered, returnedOn: day('退回日期', 'Returned on'), reason: sensitive(prose('退回原因', 'Reason of the return')) }),
  ),
});
