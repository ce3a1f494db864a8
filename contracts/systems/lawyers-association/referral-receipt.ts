import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseId, day, line, owner } from './common.js';
import { requestId } from './urge.js';

/** 移送签收: the association has the referral in hand; what it decides comes as 移送答复. */
export const referralReceipt = contract({
  owner,
  message: 'referral-receipt',
  version: 1,
  title: ['移送签收', 'Receipt of a referral'],
  kind: 'in',
  identity: { id: ['QSBH'], key: 'AJBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    Type.Object({
      QSBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['签收编号', 'Receipt id'] }),
      QQH: requestId,
      AJBH: caseId,
      QSRQ: day('签收日期', 'Received on'),
      QSR: Type.Optional(line(60, '签收人', 'Received by')),
    }),
  ),
});
