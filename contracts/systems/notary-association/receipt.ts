import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { answeredOnce, day, line, oneOf, owner, prose, receiptId, request } from './common.js';

/** 回执: the association signs for what it was told, or sends it back; QQH is our request id. */
export const receipt = contract({
  owner,
  message: 'receipt',
  version: 1,
  title: ['回执', 'Receipt'],
  kind: 'in',
  identity: answeredOnce,
  answers: 'QQH',
  schema: internal(
    Type.Object({
      HZBH: receiptId,
      ...request,
      ZT: oneOf(['1', '2'], '状态（1已签收 2退回）', 'Standing'),
      HZRQ: day('回执日期', 'Answered on'),
      QSR: Type.Optional(line(60, '签收人', 'Signed for by')),
      HZNR: Type.Optional(sensitive(prose('回执内容', 'Text of the receipt'))),
    }),
  ),
});
