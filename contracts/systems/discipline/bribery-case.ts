import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { bribeOutcomes, briberKinds, lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose } from './common.js';

/** 行贿案件: a case in which the briber is a lawyer or a firm, whole at every change. Who was bribed is no part of the agreement: where it is written all the same it does not get past the door. */
export const briberyCase = contract({
  owner,
  message: 'bribery-case',
  version: 1,
  title: ['行贿案件', 'Bribery case'],
  kind: 'in',
  identity: { id: ['AJBH'], version: 'BBH', key: 'AJBH', order: 'version' },
  schema: internal(
    Type.Object({
      AJBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['案件编号', 'Number of the case'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter of the case'] }),
      CHBZ: Type.Optional(oneOf(['0', '1'], '撤回标志（1已撤回）', 'Withdrawn')),
      BAJG: line(120, '办案机关', 'Authority'),
      LARQ: day('立案日期', 'Filed on'),
      XHRLB: oneOf(['1', '2', '3'], '行贿人类别（1律师本人 2律师事务所 3律师代当事人）', briberKinds.title[1]),
      XM: line(120, '行贿人姓名或名称', 'Name of the briber'),
      LSZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SFZHM: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
      XHSJ: day('行贿时间', 'Bribed on, or from'),
      XHSJZ: Type.Optional(day('行贿时间止', 'Bribed to')),
      JE: sensitive(Type.Number({ minimum: 0, maximum: 1e12, label: ['行贿金额（元）', 'Sum in CNY'] })),
      AQ: sensitive(prose('案情', 'Facts')),
      CLJG: oneOf(['0', '1', '2', '3'], '处理结果（0办理中 1批评教育 2移送司法机关 3不予追究）', bribeOutcomes.title[1]),
      FLYJ: Type.Optional(line(300, '法律依据', 'Legal basis')),
    }),
  ),
});
