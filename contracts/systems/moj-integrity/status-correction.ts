import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { statusCodes, type StatusCode } from './codes.js';
import { day, line, owner, prose, requestId } from './common.js';

/** 执业状态更正: a lawyer's status is another than the platform shows. The platform answers with 公示回执. */
export const statusCorrection = contract({
  owner,
  message: 'status-correction',
  version: 1,
  title: ['执业状态更正', 'Correction of a status'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'ZYZH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      ZYZH: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
      XM: line(60, '律师姓名', 'Name of the lawyer'),
      ZYZT: Type.Enum(Object.values(statusCodes) as StatusCode[], {
        label: ['执业状态（01正常 02停止执业 03暂缓考核 04转所中 05注销 06吊销 07死亡待注销）', 'Status'],
      }),
      QSRQ: day('状态起始日期', 'In this status from'),
      GZYY: sensitive(prose('更正原因', 'Reason')),
      GZDW: line(120, '更正单位', 'Correcting unit'),
    }),
  ),
});
