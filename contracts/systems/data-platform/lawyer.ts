import { Type } from 'typebox';
import { lawyerLicence, uscc } from '../../codes/index.js';
import { line, oneOf } from './common.js';

/** Of whom a row about lawyers speaks: a lawyer by his licence, a firm by its credit code. */
export const about = {
  DXLX: oneOf(['1', '2'], '对象类别（1律师 2律师事务所）', 'Kind of subject'),
  XM: line(120, '姓名或名称', 'Name'),
  ZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
  SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
};
