import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { channels, contents, day, line, oneOf, owner, prose, purposes } from './petition.js';

const told = <const S extends string>(source: S) => Type.Literal(source);

/** A petition that another system hands to us: assigned by the ministry, or written at the website of the bureau. */
export const petitionArrived = contract({
  owner,
  message: 'petition-arrived',
  version: 1,
  title: ['外部信访来件', 'Petition that came from outside'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: Type.Union([told('moj-petitions'), told('bureau-website')], { label: ['来源系统', 'Source'] }),
      id: line(64, '来源编号', 'Number there'),
      version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version'] }),
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      channel: oneOf(channels, '信访渠道', 'Channel'),
      receivedOn: day('收到日期', 'Received on'),
      subject: sensitive(line(120, '信访事项', 'Subject')),
      purpose: oneOf(purposes, '诉求类别', 'Purpose'),
      content: oneOf(contents, '业务类型', 'Business'),
      petitioner: Type.Optional(personal(line(60, '信访人', 'Petitioner'), 'name')),
      document: Type.Optional(personal(Type.String({ format: residentId, label: ['身份证号', 'Identity number'] }), 'idNumber')),
      phone: Type.Optional(personal(Type.String({ pattern: '^[0-9+ -]{5,20}$', label: ['联系电话', 'Telephone'] }), 'phone')),
      address: Type.Optional(personal(line(200, '住址', 'Address'), 'address')),
      anonymous: Type.Boolean({ label: ['匿名', 'Anonymous'] }),
      headCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      place: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      summary: sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['信访概况', 'Summary'] })),
      facts: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['事实和理由', 'Facts and reasons'] }))),
      respondent: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      superiorNumber: Type.Optional(line(60, '上级文号', 'Number given from above')),
      reportBackOn: Type.Optional(day('报结日期', 'To be reported back on')),
      instruction: Type.Optional(prose('交办要求', 'Instruction')),
    }),
  ),
});
