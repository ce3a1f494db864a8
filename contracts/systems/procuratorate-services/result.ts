import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { answeredOnce, day, line, oneOf, owner, prose, receiptId, request } from './common.js';

/** What was taken says its number there (SLBH), what is sent back says why (THYY). */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ ZT: Type.Literal('1') }), then: Type.Object({ SLBH: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Enum(['4', '5']) }), then: Type.Object({ THYY: Type.Unknown() }) },
    ],
  });

/** 事项结果: how far a request is, said at each step, matched by our request id. */
export const result = contract({
  owner,
  message: 'result',
  version: 1,
  title: ['律师服务事项结果', 'Result of a request'],
  kind: 'in',
  identity: answeredOnce,
  answers: 'QQH',
  schema: internal(
    tellingByStanding({
      HZBH: receiptId,
      ...request,
      ZT: oneOf(['1', '2', '3', '4', '5'], '办理状态（1已受理 2办理中 3已办结 4退回补正 5不予办理）', 'How far it is'),
      BLRQ: day('办理日期', 'On'),
      SLBH: Type.Optional(line(64, '受理编号', 'Receipt number')),
      NR: Type.Optional(sensitive(prose('办理结果或答复', 'Result or answer'))),
      THYY: Type.Optional(line(1000, '退回或不予办理原因', 'Reason of the return')),
    }),
  ),
});
