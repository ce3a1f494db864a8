import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, oneOf, owner, requestId, time } from './common.js';

/** What was delivered (JG 1) went in so many parts; what was not (JG 2) has the reason. */
const tellingByResult = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ JG: Type.Literal('1') }), then: Type.Object({ CFTS: Type.Unknown() }) },
      { if: Type.Object({ JG: Type.Literal('2') }), then: Type.Object({ YY: Type.Unknown() }) },
    ],
  });

/** 短信回执: what became of a text message, matched by our request id. */
export const receipt = contract({
  owner,
  message: 'receipt',
  version: 1,
  title: ['短信回执', 'Receipt of a text message'],
  kind: 'in',
  identity: { id: ['HZBH'], key: 'QQH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    tellingByResult({
      HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回执编号', 'Receipt number'] }),
      QQH: requestId,
      JG: oneOf(['1', '2', '3'], '结果（1已送达 2未送达 3已过期未发送）', 'Result'),
      ZTSJ: time('状态时间', 'At'),
      CFTS: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, label: ['拆分条数', 'Parts it was sent in'] })),
      YY: Type.Optional(line(200, '未送达原因', 'Why it was not delivered')),
    }),
  ),
});
