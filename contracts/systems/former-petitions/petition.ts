import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { businesses, channels, purposes, results, standings } from './codes.js';
import { day, line, oneOf, owner } from './common.js';

/** 原系统信访件: one petition of the former system, one row of a sheet. What the job corrected stands in GZSM. */
export const petition = contract({
  owner,
  message: 'petition',
  version: 1,
  title: ['原系统信访件', 'Petition of the former system'],
  kind: 'in',
  identity: { id: ['YBH'], version: 'BBH', key: 'YBH', order: 'version' },
  schema: internal(
    Type.Object({
      YBH: Type.String({ pattern: '^[0-9A-Za-z一-龥()（）〔〕\\[\\]-]{2,40}$', label: ['原信访编号', 'Number in the former system'] }),
      BBH: Type.Integer({ minimum: 1, maximum: 9999, label: ['版本号', 'Version'] }),
      SDRQ: day('收到日期', 'Received on'),
      XFQD: oneOf(channels, '信访渠道', 'Channel'),
      SQLB: oneOf(purposes, '诉求类别', 'Purpose'),
      YWLX: oneOf(businesses, '业务类型', 'Business'),
      XFBT: sensitive(line(120, '信访事项', 'Subject')),
      XM: Type.Optional(personal(line(60, '信访人', 'Petitioner'), 'name')),
      SFZH: Type.Optional(personal(Type.String({ format: residentId, label: ['身份证号', 'Identity number'] }), 'idNumber')),
      SJH: Type.Optional(personal(Type.String({ pattern: '^[0-9+ -]{5,20}$', label: ['联系电话', 'Telephone'] }), 'phone')),
      DZ: Type.Optional(personal(line(200, '住址', 'Address'), 'address')),
      RS: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      QXDM: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      GK: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['信访概况', 'Summary'] }))),
      SSLY: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['事实和理由', 'Facts and reasons'] }))),
      BFYR: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      CBDW: Type.Optional(line(120, '承办单位', 'Unit in charge')),
      CLZT: oneOf(standings, '处理状态', 'How it stands'),
      SLRQ: Type.Optional(day('受理日期', 'Accepted on')),
      DFRQ: Type.Optional(day('答复日期', 'Answered on')),
      CLJG: Type.Optional(oneOf(results, '处理结果', 'Result')),
      DFYJ: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['答复意见', 'Answer'] }))),
      BJRQ: Type.Optional(day('办结日期', 'Closed on')),
      GZSM: Type.Optional(line(1000, '更正说明', 'What was corrected')),
      CHBZ: Type.Optional(oneOf(['1'], '撤回标志（1已撤回）', 'Taken back')),
    }),
  ),
});
