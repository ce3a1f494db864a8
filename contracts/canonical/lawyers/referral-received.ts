import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner } from './case.js';

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
      receipt: line(64),
      request: Type.String({ format: 'uuid' }),
      case: closed(caseAtMaster),
      receivedOn: day,
      receivedBy: Type.Optional(line(60)),
    }),
  ),
});
