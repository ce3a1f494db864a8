import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { referralStandings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose, requestId } from './case.js';

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
      answer: line(64, '答复编号', 'Number of the answer'),
      request: requestId,
      case: caseAtMaster,
      standing: Type.Enum(['accepted', 'declined', 'unknownCase'], { label: referralStandings.title }),
      answeredOn: day('答复日期', 'Answered on'),
      handedOverOn: Type.Optional(day('案卷移交日期', 'Files handed over on')),
      handler: Type.Optional(line(60, '经办人', 'Handler')),
      opinion: Type.Optional(sensitive(prose('答复意见', 'Opinion'))),
    }),
  ),
});
