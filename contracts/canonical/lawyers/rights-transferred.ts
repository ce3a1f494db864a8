import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { rightsBodyKinds, rightsTransferSteps } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose, requestId } from './case.js';

/** A rights case of a lawyer is offered to another unit, or what became of that (L21, 维权申请转办); the association’s own system keeps its register of it. */
export const rightsTransferred = contract({
  owner,
  message: 'rights-transferred',
  version: 1,
  title: ['维权申请已转办', 'Rights case transferred'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      number: line(40, '转办编号', 'Number of the transfer'),
      step: rightsTransferSteps.schema,
      on: day('办理日期', 'On'),
      sender: line(120, '发起单位', 'Sender'),
      receiver: line(120, '接收单位', 'Receiver'),
      receiverKind: rightsBodyKinds.schema,
      applicant: personal(line(120, '申请人', 'Applicant'), 'name'),
      urgent: Type.Boolean({ label: ['情况紧急', 'Urgent'] }),
      grounds: sensitive(prose('转办理由', 'Why it is transferred')),
      replyNumber: Type.Optional(line(80, '复函文号', 'Number of the reply')),
      refusal: Type.Optional(sensitive(prose('拒收理由', 'Why it is refused'))),
    }),
  ),
});
