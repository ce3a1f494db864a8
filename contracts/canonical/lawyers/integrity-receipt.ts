import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { integrityAnswers } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, masterIs, owner, requestId } from './case.js';

/** The publication platform took what we told it, or says why not. */
export const integrityReceipt = contract({
  owner,
  message: 'integrity-receipt',
  version: 1,
  title: ['公示平台已回执', 'Publication platform answered'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('moj-integrity'),
      receipt: line(64, '回执编号', 'Receipt number'),
      request: requestId,
      answer: integrityAnswers.schema,
      answeredOn: day('回执日期', 'Answered on'),
      publicationNumber: Type.Optional(line(64, '公示编号', 'Publication number')),
      reason: Type.Optional(line(500, '不予接收原因', 'Reason of the refusal')),
    }),
  ),
});
