import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose } from './case.js';

/** The association said whether it hands over the files of a referred case. */
export const referralAnswered = contract({
  owner,
  message: 'referral-answered',
  version: 1,
  title: ['移送已答复', 'Referral answered'],
  kind: 'report',
  identity: { id: ['case.source', 'answer'], key: 'case.id', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      answer: line(64),
      request: Type.String({ format: 'uuid' }),
      case: closed(caseAtMaster),
      standing: Type.Enum(['accepted', 'declined', 'unknownCase']),
      answeredOn: day,
      handedOverOn: Type.Optional(day),
      handler: Type.Optional(line(60)),
      opinion: Type.Optional(sensitive(prose)),
    }),
  ),
});
