import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { taiwanStandings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, owner, requestId } from './told.js';

/** What became of a copy that was mailed to the foundation of the Taiwan region (海基会). */
export const taiwanReceived = contract({
  owner,
  message: 'taiwan-received',
  version: 1,
  title: ['涉台公证书副本已回执', 'Copy for Taiwan: receipt'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'number', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: Type.Literal('notary-association', { label: ['主管系统', 'Master'] }),
      receipt: line(64, '回执编号', 'Receipt number'),
      request: requestId,
      number,
      standing: taiwanStandings.schema,
      on: day('回执日期', 'On'),
      foundationNumber: Type.Optional(line(64, '海基会收文编号', 'Number at the foundation')),
      reason: Type.Optional(line(500, '退回原因', 'Why it came back')),
    }),
  ),
});
