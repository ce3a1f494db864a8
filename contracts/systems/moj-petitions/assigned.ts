import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { contentCodes, day, line, oneOf, owner, prose, purposeCodes } from './common.js';

/** 交办: the ministry assigns a petition to the bureau; a later version corrects it or takes it back. */
export const assigned = contract({
  owner,
  message: 'assigned',
  version: 1,
  title: ['信访件交办', 'Petition assigned'],
  kind: 'in',
  identity: { id: ['JBBH'], version: 'BBH', key: 'JBBH', order: 'version' },
  schema: internal(
    Type.Object({
      JBBH: line(60, '交办编号', 'Number of the assignment'),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version'] }),
      JBRQ: day('交办日期', 'Assigned on'),
      BJQX: Type.Optional(day('报结期限', 'To be reported back on')),
      XFBT: sensitive(line(120, '信访标题', 'Subject')),
      XFQD: oneOf(['1', '2', '3', '4', '5'], '信访渠道（1来信 2来访 3网上 4来电 5传真）', 'Channel'),
      SQLB: oneOf(purposeCodes, '诉求类别（1建议意见 2检举控告 3申诉求决）', 'Purpose'),
      YWLX: oneOf(contentCodes, '业务类型', 'Business'),
      XFRXM: Type.Optional(personal(line(60, '信访人姓名', 'Petitioner'), 'name')),
      XFRZJ: Type.Optional(personal(Type.String({ format: residentId, label: ['信访人身份证号', 'Identity number'] }), 'idNumber')),
      XFRDH: Type.Optional(personal(Type.String({ pattern: '^[0-9+ -]{5,20}$', label: ['信访人电话', 'Telephone'] }), 'phone')),
      XFRDZ: Type.Optional(personal(line(200, '信访人住址', 'Address'), 'address')),
      QXDM: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      XFGK: sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['信访概况', 'Summary'] })),
      SSLY: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['事实和理由', 'Facts and reasons'] }))),
      BFYR: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      JBYQ: Type.Optional(prose('交办要求', 'Instruction')),
      CHBZ: Type.Optional(oneOf(['1'], '撤回标志（1已撤回）', 'Taken back')),
    }),
  ),
});
