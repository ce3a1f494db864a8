import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, oneOf, owner, prose, version, withdrawn } from './common.js';

/** 律师违法信息: a penalty of the police against a lawyer or a firm, whole at every change. */
export const violation = contract({
  owner,
  message: 'violation',
  version: 1,
  title: ['律师违法信息', 'Violation'],
  kind: 'in',
  identity: { id: ['XXBH'], version: 'BBH', key: 'XXBH', order: 'version' },
  schema: internal(
    Type.Object({
      XXBH: number('信息编号', 'Number of the report'),
      BBH: version,
      CHBZ: Type.Optional(withdrawn),
      JGMC: line(120, '作出机关', 'Authority'),
      WSBH: line(100, '处罚决定书编号', 'Number of the decision'),
      DXLX: oneOf(['1', '2'], '对象类别（1律师 2律师事务所）', 'Kind of subject'),
      XM: line(120, '姓名或名称', 'Name'),
      LSZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SFZHM: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
      XWMS: sensitive(prose('违法行为', 'Act')),
      XWRQ: Type.Optional(day('行为发生日期', 'Occurred on')),
      ZCRQ: day('决定日期', 'Decided on'),
      CFJG: line(200, '处罚结果', 'Penalty'),
      FLYJ: Type.Optional(line(300, '法律依据', 'Legal basis')),
      SFGK: Type.Optional(oneOf(['0', '1'], '是否公开', 'Published')),
    }),
  ),
});
