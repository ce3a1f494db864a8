import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { channels, contents, day, line, oneOf, owner, prose, purposes, results } from './petition.js';

/** How a petition stood in the former system. */
export const formerStandings = ['inHand', 'closed', 'refused', 'elsewhere', 'filed'] as const;

/** A petition of the former system, which ours takes over. */
export const petitionTakenOver = contract({
  owner,
  message: 'petition-taken-over',
  version: 1,
  title: ['原系统信访件迁移', 'Petition taken over'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: Type.Literal('former-petitions', { label: ['来源系统', 'Source'] }),
      id: line(40, '原信访编号', 'Number in the former system'),
      version: Type.Integer({ minimum: 1, maximum: 9999, label: ['版本号', 'Version'] }),
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      receivedOn: day('收到日期', 'Received on'),
      channel: oneOf(channels, '信访渠道', 'Channel'),
      purpose: oneOf(purposes, '诉求类别', 'Purpose'),
      content: oneOf(contents, '业务类型', 'Business'),
      subject: sensitive(line(120, '信访事项', 'Subject')),
      petitioner: Type.Optional(personal(line(60, '信访人', 'Petitioner'), 'name')),
      document: Type.Optional(personal(Type.String({ format: residentId, label: ['身份证号', 'Identity number'] }), 'idNumber')),
      phone: Type.Optional(personal(Type.String({ pattern: '^[0-9+ -]{5,20}$', label: ['联系电话', 'Telephone'] }), 'phone')),
      address: Type.Optional(personal(line(200, '住址', 'Address'), 'address')),
      headCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      place: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      summary: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['信访概况', 'Summary'] }))),
      facts: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['事实和理由', 'Facts and reasons'] }))),
      respondent: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      unit: Type.Optional(line(120, '承办单位', 'Unit in charge')),
      standing: oneOf(formerStandings, '处理状态', 'How it stood'),
      acceptedOn: Type.Optional(day('受理日期', 'Accepted on')),
      answeredOn: Type.Optional(day('答复日期', 'Answered on')),
      result: Type.Optional(oneOf(results, '处理结果', 'Result')),
      answer: Type.Optional(sensitive(prose('答复意见', 'Answer'))),
      closedOn: Type.Optional(day('办结日期', 'Closed on')),
      corrections: Type.Optional(line(1000, '更正说明', 'What was corrected')),
    }),
  ),
});
