import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { answeredOnce, day, line, oneOf, owner, receiptId, request } from './common.js';

/** What was received has a number there (HJHBH), what came back says why (THYY). */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ ZT: Type.Literal('1') }), then: Type.Object({ HJHBH: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Literal('2') }), then: Type.Object({ THYY: Type.Unknown() }) },
    ],
  });

/** 涉台副本回执: what became of a copy at the 海基会 of the Taiwan region. */
export const taiwanReceipt = contract({
  owner,
  message: 'taiwan-receipt',
  version: 1,
  title: ['涉台副本回执', 'Receipt of a copy for Taiwan'],
  kind: 'in',
  identity: answeredOnce,
  answers: 'QQH',
  schema: internal(
    tellingByStanding({
      HZBH: receiptId,
      ...request,
      ZT: oneOf(['1', '2'], '状态（1海基会已收 2邮件退回）', 'Standing'),
      HZRQ: day('回执日期', 'On'),
      HJHBH: Type.Optional(line(64, '海基会收文编号', 'Number at the foundation')),
      THYY: Type.Optional(line(500, '退回原因', 'Why it came back')),
    }),
  ),
});
