import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, row, rowOnce } from './common.js';
import { about } from './lawyer.js';

/** 表 LS_WFWG: a violation that the bureau found, a row when it is found and one when its source takes it back; of no facts, and never one of discipline inspection. */
export const lawyerViolation = contract({
  owner,
  message: 'lawyer-violation',
  version: 1,
  title: ['律师违法违规', 'Violation by a lawyer'],
  kind: 'out',
  identity: rowOnce,
  schema: internal(
    Type.Object({
      ...row,
      CZ: oneOf(['1', '2'], '操作（1认定 2撤销）', 'Found or taken back'),
      RD: oneOf(['1', '2'], '认定结果（1违法 2违规）', 'Finding'),
      LY: oneOf(['1', '2', '3', '4'], '来源（1法院 2检察院 3公安 4复议、仲裁）', 'Source'),
      WSBH: Type.Optional(line(100, '文书编号', 'Number of the document')),
      ...about,
      RQ: day('日期', 'On'),
      RDDW: line(120, '认定单位', 'Determining unit'),
    }),
  ),
});
