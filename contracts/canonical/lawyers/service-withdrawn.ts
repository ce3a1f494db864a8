import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { lawyerLicence, serviceKinds, serviceTargets } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner, requestId } from './case.js';
import { requestNumber } from './service.js';

/** A lawyer takes back what he asked an authority for (L18); `of` is the request id of that. */
export const serviceWithdrawn = contract({
  owner,
  message: 'service-withdrawn',
  version: 1,
  title: ['事项已撤回', 'Service taken back'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      number: requestNumber,
      of: requestId,
      kind: serviceKinds.schema,
      target: Type.Optional(serviceTargets.schema),
      lawyer: closed(
        {
          name: line(60, '律师姓名', 'Name of the lawyer'),
          licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
        },
        ['律师', 'Lawyer'],
      ),
      reason: sensitive(line(500, '撤回原因', 'Why')),
    }),
  ),
});
