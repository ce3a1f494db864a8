import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { identityResults, isoInstant, practiceStandings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, masterIs, owner, requestId } from './case.js';

/** What the ministry's platform says of an identity: that the numbers agree or not, and what came of looking at the face (L16). Never a picture. */
export const identityAnswered = contract({
  owner,
  message: 'identity-answered',
  version: 1,
  title: ['身份核验已答复', 'Identity check answered'],
  kind: 'report',
  identity: { id: ['source', 'answer'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('moj-identity'),
      answer: line(64, '回复编号', 'Answer id'),
      request: requestId,
      result: identityResults.schema,
      standing: Type.Optional(practiceStandings.schema),
      page: Type.Optional(line(300, '人脸核验页面', 'Page on which the face is looked at')),
      score: Type.Optional(sensitive(Type.Integer({ minimum: 0, maximum: 100, label: ['人脸比对得分', 'Score'] }))),
      at: Type.String({ format: isoInstant, label: ['时间', 'When'] }),
    }),
  ),
});
