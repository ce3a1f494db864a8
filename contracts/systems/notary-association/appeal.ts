import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, request, toldOnce } from './common.js';

/** 信访及行政复议结果 (N52): what was decided about an office, without who applied. */
export const appeal = contract({
  owner,
  message: 'appeal',
  version: 1,
  title: ['信访及行政复议结果', 'Result of an appeal'],
  kind: 'out',
  identity: toldOnce,
  schema: internal(
    Type.Object({
      ...request,
      JGBH: Type.Optional(line(20, '机构编号', 'Code of the office')),
      JGMC: Type.Optional(line(120, '机构名称', 'Name of the office')),
      SXLX: oneOf(['1', '2', '3'], '事项类别（1信访 2行政复议 3行政诉讼）', 'Kind'),
      BSQR: oneOf(['1', '2'], '被申请人（1市司法局 2区司法局）', 'Respondent'),
      JDWH: line(100, '决定文号', 'Decision number'),
      CLJG: oneOf(['1', '2', '3', '4', '5', '6', '7'], '处理结果（1维持 2撤销 3变更 4确认违法 5责令履行 6终止 7调解）', 'Result'),
      JDRQ: day('决定日期', 'Decided on'),
      SXRQ: Type.Optional(day('生效日期', 'Effective on')),
    }),
  ),
});
