import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, ofReport, owner, saidOnce } from './common.js';

/** 失败: the system does not take the step, and says which field is wrong; corrected it comes as a new request. */
export const fault = contract({
  owner,
  message: 'fault',
  version: 1,
  title: ['上报失败', 'Report not taken'],
  kind: 'in',
  identity: saidOnce,
  answers: 'QQH',
  schema: internal(
    Type.Object({
      ...ofReport,
      THRQ: day('退回日期', 'Returned on'),
      CWZD: Type.Optional(line(40, '出错字段', 'Field that is wrong')),
      SBYY: line(1000, '失败原因', 'Reason'),
    }),
  ),
});
