import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { ending, respondentKind, stage } from './gathered.js';
import { channels, contents, day, line, oneOf, owner, petitionNumber, requestId, results } from './petition.js';

/**
 * A petition about staff or about somebody the bureau supervises came a step further: whole, as it stands then. No free text is in it, since that may name
 * anybody, and nothing by which a petitioner is reached. What the review did not yet judge is not told, and an accusation never is: of it `accusation-gathered` says what may be said.
 */
export const petitionGathered = contract({
  owner,
  message: 'petition-gathered',
  version: 1,
  title: ['信访事项汇聚', 'Petition gathered'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      petition: petitionNumber,
      stage,
      on: day('日期', 'On'),
      receivedOn: day('收到日期', 'Received on'),
      channel: oneOf(channels, '信访渠道', 'Channel'),
      purpose: oneOf(['advice', 'demand'], '诉求类别', 'Purpose'),
      content: oneOf(contents, '业务类型', 'Business'),
      place: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      respondentKind,
      respondent: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      petitioner: Type.Optional(personal(line(60, '信访人', 'Petitioner'), 'name')),
      headCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      unit: Type.Optional(line(120, '主办单位', 'Unit in charge')),
      acceptedOn: Type.Optional(day('受理日期', 'Accepted on')),
      answeredOn: Type.Optional(day('答复日期', 'Answered on')),
      result: Type.Optional(oneOf(results, '处理结果', 'Result')),
      ending: Type.Optional(ending),
    }),
  ),
});
