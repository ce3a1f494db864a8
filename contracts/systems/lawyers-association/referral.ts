import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseId, day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** 移送: the bureau takes a case up for an administrative penalty and asks for its files; the association answers with 移送签收 and 移送答复. */
export const referral = contract({
  owner,
  message: 'referral',
  version: 1,
  title: ['移送', 'Referral'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'AJBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      AJBH: caseId,
      YSDW: line(120, '移送单位', 'Referring unit'),
      YSRQ: day('移送日期', 'Referred on'),
      BLJG: oneOf(['1', '2'], '办理机关（1市司法局 2案件所在区司法局）', 'Who takes it up'),
      YJTK: Type.Array(oneOf(['47', '48', '49', '50', '99'], '移送依据（律师法条款，99其他）', 'Legal basis'), {
        minItems: 1,
        maxItems: 5,
        uniqueItems: true,
      }),
      YSLY: sensitive(prose('移送理由', 'Reason')),
      CLQD: sensitive(prose('移送材料清单', 'Materials, a line each')),
      QXRQ: Type.Optional(day('答复期限', 'Answer due on')),
    }),
  ),
});
