import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, ofCase, oneOf, owner, prose } from './common.js';

/** 复查: the review committee was asked, and later has decided (FCJG). */
export const review = contract({
  owner,
  message: 'review',
  version: 1,
  title: ['复查', 'Review'],
  kind: 'in',
  identity: caseIdentity,
  schema: internal(
    Type.Object({
      ...ofCase,
      SQRQ: day('申请复查日期', 'Asked on'),
      FCJG: Type.Optional(oneOf(['1', '2', '3'], '复查结果（1维持 2变更 3撤销发回）', 'Result')),
      FCRQ: Type.Optional(day('复查决定日期', 'Decided on')),
      FCWH: Type.Optional(line(60, '复查决定书文号', 'Number of the review decision')),
      FCYJ: Type.Optional(sensitive(prose('复查意见', 'Reasons'))),
    }),
  ),
});
