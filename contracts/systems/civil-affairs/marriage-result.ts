import { Type, type TObject, type TProperties } from 'typebox';
import { internal, personal } from '../../classes.js';
import { contract } from '../../contract.js';
import { answeredOnce, day, line, oneOf, owner, receiptId, request } from './common.js';

/** What was taken says its number there (SLBH), what was found says so (HYZK), what comes back says why (THYY). */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ ZT: Type.Literal('1') }), then: Type.Object({ SLBH: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Literal('3') }), then: Type.Object({ HYZK: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Literal('4') }), then: Type.Object({ THYY: Type.Unknown() }) },
    ],
  });

/** 婚姻登记核查结果: the query is taken, answered or sent back, matched by our request id. */
export const marriageResult = contract({
  owner,
  message: 'marriage-result',
  version: 1,
  title: ['婚姻登记核查结果', 'Result from the marriage register'],
  kind: 'in',
  identity: answeredOnce,
  answers: 'QQH',
  schema: internal(
    tellingByStanding({
      HZBH: receiptId,
      ...request,
      ZT: oneOf(['1', '3', '4'], '办理状态（1已受理 3已办结 4退回）', 'How far it is'),
      CLRQ: day('办理日期', 'On'),
      SLBH: Type.Optional(line(64, '受理编号', 'Receipt number')),
      HYZK: Type.Optional(
        personal(oneOf(['1', '2', '3'], '婚姻登记状况（1未查到 2已登记结婚 3已登记离婚）', 'Marriage register'), 'hidden'),
      ),
      DJRQ: Type.Optional(day('登记日期', 'Registered on')),
      DJJG: Type.Optional(line(120, '登记机关', 'Registry')),
      THYY: Type.Optional(line(1000, '退回原因', 'Reason of the return')),
    }),
  ),
});
