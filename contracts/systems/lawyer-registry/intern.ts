import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { internLicence, residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { internStatusCodes } from './codes.js';
import { creditCode, day, kept, licence, line, oneOf, owner, rowId } from './common.js';

/** 实习人员登记: who is trained to become a lawyer, in which firm, by whom. */
export const intern = contract({
  owner,
  message: 'intern',
  version: 1,
  title: ['实习人员登记', 'Registration of an intern'],
  kind: 'in',
  identity: { id: ['SXBH'], version: 'BBH', key: 'SXBH', order: 'version' },
  schema: internal(
    Type.Object({
      SXBH: rowId('实习编号', 'Id of the intern'),
      ...kept,
      XM: line(60, '姓名', 'Name'),
      SXZH: Type.String({ format: internLicence, label: ['实习证号', 'Number of the certificate'] }),
      SFZHM: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      TYSHXYDM: creditCode('实习律所信用代码', 'Credit code of the firm'),
      ZDLSZYZH: Type.Optional(licence('指导律师执业证号', 'Licence number of the mentor')),
      KSRQ: day('实习开始日期', 'Since'),
      JSRQ: Type.Optional(day('实习结束日期', 'Until')),
      SXZT: oneOf(
        Object.keys(internStatusCodes) as (keyof typeof internStatusCodes)[],
        '实习状态（1实习中 2考核合格 3终止实习）',
        'Status',
      ),
    }),
  ),
});
