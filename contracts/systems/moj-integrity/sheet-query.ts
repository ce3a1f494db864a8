import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, requestId } from './common.js';

/** 诚信信息查询: what the platform knows of a lawyer of any province; it answers with 诚信信息查询结果. */
export const sheetQuery = contract({
  owner,
  message: 'sheet-query',
  version: 1,
  title: ['诚信信息查询', 'Query for an integrity sheet'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'SQBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      SQBH: line(40, '申请编号', 'Number of the application'),
      XM: line(60, '律师姓名', 'Name of the lawyer'),
      ZYZH: Type.String({ format: lawyerLicence, label: ['执业证号', 'Licence number'] }),
      CXRQ: day('查询日期', 'Asked on'),
      CXDW: line(120, '查询单位', 'Asking unit'),
    }),
  ),
});
