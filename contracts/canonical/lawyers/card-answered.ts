import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { cardResults, isoInstant } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, masterIs, owner, requestId } from './case.js';

/** Whether the lawyer confirmed with his certificate, and with which (L16). */
export const cardAnswered = contract({
  owner,
  message: 'card-answered',
  version: 1,
  title: ['电子证登录确认已答复', 'Confirmation by the electronic licence answered'],
  kind: 'report',
  identity: { id: ['source', 'answer'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('e-licence'),
      answer: line(64, '回复编号', 'Answer id'),
      request: requestId,
      result: cardResults.schema,
      serial: Type.Optional(line(40, '证书序列号', 'Serial number of the certificate')),
      at: Type.String({ format: isoInstant, label: ['时间', 'When'] }),
    }),
  ),
});
