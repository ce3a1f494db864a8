import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { lawyerStatuses } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose, requestId } from './case.js';
import { licence } from './sanction.js';

/** The practice status of a lawyer is another than the publication platform shows. */
export const statusCorrected = contract({
  owner,
  message: 'status-corrected',
  version: 1,
  title: ['执业状态已更正', 'Status corrected'],
  kind: 'fact',
  identity: { id: ['request'], key: 'licence', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      licence,
      name: line(60, '律师姓名', 'Name of the lawyer'),
      status: lawyerStatuses.schema,
      from: day('状态起始日期', 'In this status from'),
      reason: sensitive(prose('更正原因', 'Reason')),
      unit: line(120, '更正单位', 'Correcting unit'),
    }),
  ),
});
