import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, online, owner, version } from './common.js';

/** 业务类型, as the form of the website offers them. */
export const businesses = [
  '律师工作',
  '公证',
  '司法鉴定',
  '法律援助',
  '人民调解',
  '仲裁',
  '社区矫正',
  '法律职业资格考试',
  '行政复议与应诉',
  '基层法律服务',
  '破产管理人',
  '其他',
] as const;

/** 网上信访: somebody wrote a petition under his name; a later version corrects it, or he takes it back. */
export const onlinePetition = contract({
  owner,
  message: 'online-petition',
  version: 1,
  title: ['网上信访件', 'Online petition'],
  kind: 'in',
  identity: { id: ['WSBH'], version: 'BBH', key: 'WSBH', order: 'version' },
  schema: internal(
    Type.Object({
      WSBH: online,
      BBH: version,
      TJRQ: day('提交日期', 'Written on'),
      XFBT: sensitive(line(120, '信访标题', 'Subject')),
      SQLB: oneOf(['建议意见', '检举控告', '申诉求决'], '诉求类别', 'Purpose'),
      YWLX: oneOf(businesses, '业务类型', 'Business'),
      XM: personal(line(60, '姓名', 'Name'), 'name'),
      SFZH: Type.Optional(personal(Type.String({ format: residentId, label: ['身份证号', 'Identity number'] }), 'idNumber')),
      SJH: personal(Type.String({ pattern: '^[0-9+ -]{5,20}$', label: ['手机号', 'Telephone'] }), 'phone'),
      DZ: Type.Optional(personal(line(200, '住址', 'Address'), 'address')),
      QXDM: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      GK: sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['信访概况', 'Summary'] })),
      SSLY: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['事实和理由', 'Facts and reasons'] }))),
      BFYR: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      CHBZ: Type.Optional(oneOf(['1'], '撤回标志（1已撤回）', 'Taken back')),
    }),
  ),
});
