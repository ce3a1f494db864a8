import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose } from './common.js';

/** 律师违法违规信息: what a reconsideration body or an arbitral tribunal found in its decision, whole at every change. */
export const violation = contract({
  owner,
  message: 'violation',
  version: 1,
  title: ['律师违法违规信息', 'Violation'],
  kind: 'in',
  identity: { id: ['XXBH'], version: 'BBH', key: 'XXBH', order: 'version' },
  schema: internal(
    Type.Object({
      XXBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['信息编号', 'Number of the report'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter of the report'] }),
      CHBZ: Type.Optional(oneOf(['0', '1'], '撤回标志（1已撤回）', 'Withdrawn')),
      JGLX: oneOf(['1', '2'], '机构类别（1行政复议 2仲裁）', 'Kind of body'),
      JGMC: line(120, '机构名称', 'Name of the body'),
      WSBH: line(100, '决定书或裁决书编号', 'Number of the decision or award'),
      DXLX: oneOf(['1', '2'], '对象类别（1律师 2律师事务所）', 'Kind of subject'),
      XM: line(120, '姓名或名称', 'Name'),
      LSZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SFZHM: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
      XWMS: sensitive(prose('行为描述', 'Act')),
      XWRQ: Type.Optional(day('行为发生日期', 'Occurred on')),
      ZCRQ: day('作出日期', 'Decided on'),
      SXRQ: Type.Optional(day('生效日期', 'Effective on')),
      RDYJ: sensitive(prose('认定意见', 'Finding')),
      CLJG: Type.Optional(line(200, '处理结果', 'Result')),
      FLYJ: Type.Optional(line(300, '法律依据', 'Legal basis')),
      SFGK: Type.Optional(oneOf(['0', '1'], '是否公开', 'Published')),
    }),
  ),
});
