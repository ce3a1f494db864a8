import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { forwardAnswers } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, masterIs, owner, prose, requestId } from './case.js';

/** The association has an alert that was turned into a complaint, under which number, or does not take it. */
export const suggestionAnswered = contract({
  owner,
  message: 'suggestion-answered',
  version: 1,
  title: ['预警转投诉已签收', 'Alert turned into a complaint: received'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('lawyers-association'),
      receipt: line(64, '签收编号', 'Receipt number'),
      request: requestId,
      answer: forwardAnswers.schema,
      receivedOn: day('签收日期', 'Received on'),
      case: Type.Optional(line(64, '案件编号', 'Number of the case there')),
      reason: Type.Optional(sensitive(prose('不予接收原因', 'Why it is not taken'))),
    }),
  ),
});
