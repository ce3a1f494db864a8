import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { forwardAnswers } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, owner, prose, requestId } from './petition.js';

/** Whose procedure a petition was led into has it, under which number, or does not take it. */
export const forwardAnswered = contract({
  owner,
  message: 'forward-answered',
  version: 1,
  title: ['导入已签收', 'Led into its procedure: received'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'number', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: line(64, '签收单位', 'Received by'),
      receipt: line(64, '签收编号', 'Receipt number'),
      request: requestId,
      number,
      answer: forwardAnswers.schema,
      receivedOn: day('签收日期', 'Received on'),
      case: Type.Optional(line(64, '案件编号', 'Number of the case there')),
      reason: Type.Optional(sensitive(prose('不予接收原因', 'Why it is not taken'))),
    }),
  ),
});
