import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { textResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, moment, owner, requestId } from './text.js';

/** The gateway says what became of a text message. */
export const textReceipt = contract({
  owner,
  message: 'text-receipt',
  version: 1,
  title: ['短信回执', 'Receipt of a text message'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: line(64, '短信平台', 'Gateway'),
      receipt: line(64, '回执编号', 'Receipt number'),
      request: requestId,
      result: textResults.schema,
      at: moment('状态时间', 'At'),
      parts: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, label: ['拆分条数', 'Parts it was sent in'] })),
      reason: Type.Optional(line(200, '未送达原因', 'Why it was not delivered')),
    }),
  ),
});
