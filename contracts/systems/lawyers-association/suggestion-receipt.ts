import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseId, day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** 转投诉签收: the association has an alert that was turned into a complaint, under which number, or why it does not take it. */
export const suggestionReceipt = contract({
  owner,
  message: 'suggestion-receipt',
  version: 1,
  title: ['转投诉签收', 'Receipt of an alert turned into a complaint'],
  kind: 'in',
  identity: { id: ['QSBH'], key: 'YJBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    Type.Object({
      QSBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['签收编号', 'Receipt id'] }),
      QQH: requestId,
      YJBH: line(40, '预警编号', 'Number of the alert'),
      QSJG: oneOf(['1', '2'], '签收结果（1已登记 2不予接收）', 'Result'),
      QSRQ: day('签收日期', 'Received on'),
      AJBH: Type.Optional(caseId),
      BJSYY: Type.Optional(sensitive(prose('不予接收原因', 'Why it is not taken'))),
    }),
  ),
});
