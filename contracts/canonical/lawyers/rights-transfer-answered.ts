import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { rightsTransferAnswers, rightsTransferSteps } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, masterIs, owner, prose, requestId } from './case.js';

/** The association’s own system has a transfer of a rights case in its register, under which number, or says why not. */
export const rightsTransferAnswered = contract({
  owner,
  message: 'rights-transfer-answered',
  version: 1,
  title: ['维权申请转办已登记', 'Transfer of a rights case: registered'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('lawyers-association'),
      receipt: line(64, '签收编号', 'Receipt number'),
      request: requestId,
      step: rightsTransferSteps.schema,
      answer: rightsTransferAnswers.schema,
      receivedOn: day('签收日期', 'Received on'),
      registration: Type.Optional(line(64, '协会登记编号', 'Number in its register')),
      reason: Type.Optional(sensitive(prose('不予登记原因', 'Why it is not registered'))),
    }),
  ),
});
