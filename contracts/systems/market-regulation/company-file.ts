import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { answeredOnce, day, line, oneOf, owner, receiptId, request } from './common.js';

/** What was taken says its number there (SLBH), a file says whose it is and how long, and brings its pages where they were scanned; what comes back says why (THYY). */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ ZT: Type.Literal('1') }), then: Type.Object({ SLBH: Type.Unknown() }) },
      {
        if: Type.Object({ ZT: Type.Literal('3') }),
        then: Type.Object({ DJZT: Type.Unknown(), FDDBR: Type.Unknown(), CLRQ: Type.Unknown(), YS: Type.Unknown() }),
      },
      { if: Type.Object({ ZT: Type.Literal('4') }), then: Type.Object({ THYY: Type.Unknown() }) },
    ],
  });

/** 工商档案: the query is taken, answered or sent back, matched by our request id. */
export const companyFile = contract({
  owner,
  message: 'company-file',
  version: 1,
  title: ['工商档案', 'Company file'],
  kind: 'in',
  identity: answeredOnce,
  answers: 'QQH',
  schema: internal(
    tellingByStanding({
      HZBH: receiptId,
      ...request,
      ZT: oneOf(['1', '3', '4'], '办理状态（1已受理 3已办结 4退回）', 'How far it is'),
      BLRQ: day('办理日期', 'On'),
      SLBH: Type.Optional(line(64, '受理编号', 'Receipt number')),
      DJZT: Type.Optional(line(60, '登记状态', 'Status')),
      FDDBR: Type.Optional(line(60, '法定代表人', 'Legal representative')),
      CLRQ: Type.Optional(day('成立日期', 'Established on')),
      YS: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, label: ['档案页数', 'Pages'] })),
      DAWJ: Type.Optional(
        sensitive(file({ mediaTypes: ['application/pdf'], maxBytes: 50_000_000 }, ['档案文件（PDF，Base64）', 'Pages of the file'])),
      ),
      THYY: Type.Optional(line(1000, '退回原因', 'Reason of the return')),
    }),
  ),
});
