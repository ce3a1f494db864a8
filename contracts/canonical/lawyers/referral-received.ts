import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, requestId } from './case.js';

/** The association has a referral in hand. */
export const referralReceived = contract({
  owner,
  message: 'referral-received',
  version: 1,
  title: ['移送已签收', 'Referral received'],
  kind: 'report',
  identity: { id: ['case.source', 'receipt'], key: 'case.id', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      receipt: line(64, '签收编号', 'Receipt number'),
      request: requestId,
      case: caseAtMaster,
      receivedOn: day('签收日期', 'Received on'),
      receivedBy: Type.Optional(line(60, '签收人', 'Received by')),
    }),
  ),
});
