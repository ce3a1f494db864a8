import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, moment, oneOf, owner } from './common.js';

/** What was taken has a number there, what was arranged says when, what comes back says why. */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ ZT: Type.Literal('1') }), then: Type.Object({ SLBH: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Literal('3') }), then: Type.Object({ KSSJ: Type.Unknown(), JSSJ: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Enum(['4', '5']) }), then: Type.Object({ THYY: Type.Unknown() }) },
    ],
  });

/** 会见安排: a request to meet is taken, arranged, sent back or refused, matched by our request id. */
export const meetingAnswer = contract({
  owner,
  message: 'meeting-answer',
  version: 1,
  title: ['会见安排', 'Meeting arranged'],
  kind: 'in',
  identity: { id: ['HZBH'], key: 'SQBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    tellingByStanding({
      HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回执编号', 'Id of the answer'] }),
      QQH: Type.String({ format: 'uuid', label: ['请求号', 'Request id'] }),
      SQBH: line(40, '申请编号', 'Number of the request'),
      ZT: oneOf(['1', '3', '4', '5'], '办理状态（1已受理 3已安排 4退回补正 5不予安排）', 'How far it is'),
      CLRQ: day('办理日期', 'On'),
      SLBH: Type.Optional(line(64, '受理编号', 'Receipt number')),
      KSSJ: Type.Optional(moment('安排开始时间', 'From')),
      JSSJ: Type.Optional(moment('安排结束时间', 'Until')),
      THYY: Type.Optional(line(1000, '退回或不予安排原因', 'Why it comes back')),
    }),
  ),
});
