import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { associationStandings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, owner, prose, requestId } from './told.js';

/** The notary association signs for what it was told, or sends it back. */
export const associationReceived = contract({
  owner,
  message: 'association-received',
  version: 1,
  title: ['协会已回执', 'Answered by the association'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'number', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: Type.Literal('notary-association', { label: ['主管系统', 'Master'] }),
      receipt: line(64, '回执编号', 'Receipt number'),
      request: requestId,
      number,
      standing: associationStandings.schema,
      on: day('回执日期', 'Answered on'),
      by: Type.Optional(line(60, '签收人', 'Signed for by')),
      text: Type.Optional(sensitive(prose('回执内容', 'Text of the answer'))),
    }),
  ),
});
