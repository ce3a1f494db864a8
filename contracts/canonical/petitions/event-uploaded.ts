import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import {
  channels,
  contents,
  day,
  digest,
  endings,
  event,
  line,
  oneOf,
  origins,
  owner,
  petitionNumber,
  prose,
  purposes,
  rated,
  requestId,
  results,
  satisfactions,
  uploadNumber,
} from './petition.js';

/** A step of a petition, approved for the ministry: `request` is what receipt and fault refer to; of what it says the digest is taken. */
export const eventUploaded = contract({
  owner,
  message: 'event-uploaded',
  version: 1,
  title: ['信访事项上报', 'Event of a petition reported'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      upload: uploadNumber,
      petition: petitionNumber,
      event,
      version: Type.Integer({ minimum: 1, maximum: 9999, label: ['报文版本', 'Version of what is said'] }),
      digest: digest('内容摘要（SM3）', 'SM3 of what is said'),
      happenedOn: day('发生日期', 'Happened on'),
      channel: Type.Optional(oneOf(channels, '信访渠道', 'Channel')),
      origin: Type.Optional(oneOf(origins, '信访来源', 'Origin')),
      purpose: Type.Optional(oneOf(purposes, '诉求类别', 'Purpose')),
      content: Type.Optional(oneOf(contents, '业务类型', 'Business')),
      receivedOn: Type.Optional(day('收到日期', 'Received on')),
      petitioner: Type.Optional(personal(line(60, '信访人', 'Petitioner'), 'name')),
      headCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      summary: Type.Optional(sensitive(prose('信访概况', 'Summary'))),
      unit: Type.Optional(line(120, '主办单位', 'Unit in charge')),
      dueOn: Type.Optional(day('要求办结日期', 'To be done by')),
      acceptedOn: Type.Optional(day('受理日期', 'Accepted on')),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, label: ['延长天数', 'Days of the extension'] })),
      grounds: Type.Optional(sensitive(prose('延期理由', 'Grounds of the extension'))),
      result: Type.Optional(oneOf(results, '处理结果', 'Result')),
      answer: Type.Optional(sensitive(prose('答复意见', 'Answer'))),
      letterNumber: Type.Optional(line(100, '答复意见书文号', 'Number of the answer')),
      ending: Type.Optional(oneOf(endings, '办结方式', 'How it ended')),
      rated: Type.Optional(oneOf(rated, '评价对象', 'Who is rated')),
      satisfaction: Type.Optional(oneOf(satisfactions, '满意度', 'Satisfaction')),
    }),
  ),
});
