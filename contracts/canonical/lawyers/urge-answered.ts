import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { urgeAnswers } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose, requestId } from './case.js';

/** The association answered an urge. */
export const urgeAnswered = contract({
  owner,
  message: 'urge-answered',
  version: 1,
  title: ['催办已回执', 'Urge answered'],
  kind: 'report',
  identity: { id: ['case.source', 'receipt'], key: 'case.id', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      receipt: line(64, '回执编号', 'Receipt number'),
      request: requestId,
      case: caseAtMaster,
      answer: urgeAnswers.schema,
      answeredOn: day('回执日期', 'Answered on'),
      handler: Type.Optional(line(60, '经办人', 'Handler')),
      text: Type.Optional(sensitive(prose('回执内容', 'Text of the answer'))),
    }),
  ),
});
