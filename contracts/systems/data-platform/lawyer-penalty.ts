import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { sanctionCodes, type SanctionCode } from './codes.js';
import { day, line, oneOf, owner, row, rowOnce } from './common.js';
import { about } from './lawyer.js';

const sanction = Type.Object({
  ZL: Type.Enum(Object.values(sanctionCodes) as SanctionCode[], { label: ['种类', 'Kind'] }),
  JEF: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['金额（分）', 'Amount in fen'] })),
  YS: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, label: ['月数', 'Months'] })),
});

/** 表 LS_CFCJ: a penalty or a sanction on a lawyer or a firm, a row when it takes effect and one when it is taken back. */
export const lawyerPenalty = contract({
  owner,
  message: 'lawyer-penalty',
  version: 1,
  title: ['律师处罚惩戒', 'Penalty or sanction on a lawyer'],
  kind: 'out',
  identity: rowOnce,
  schema: internal(
    Type.Object({
      ...row,
      CZ: oneOf(['1', '2'], '操作（1生效 2撤销）', 'Takes effect or is taken back'),
      LB: oneOf(['1', '2'], '类别（1行政处罚 2行业惩戒）', 'Sort'),
      JDWH: line(100, '决定书文号', 'Decision number'),
      JDJG: line(120, '决定机关', 'Deciding authority'),
      ...about,
      CFXX: Type.Optional(Type.Array(sanction, { minItems: 1, maxItems: 6, label: ['处罚惩戒', 'Sanctions'] })),
      RQ: day('生效或者撤销日期', 'On'),
      JZRQ: Type.Optional(day('届满日期', 'Effective to')),
    }),
  ),
});
