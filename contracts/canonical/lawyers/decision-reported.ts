import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { decisionResults, industrySanctions } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner, prose, reported } from './case.js';

/** The association decided a case, or served, published or archived the decision. */
export const decisionReported = contract({
  owner,
  message: 'decision-reported',
  version: 1,
  title: ['处理结果已报告', 'Decision reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      ...reported,
      result: decisionResults.schema,
      sanctions: Type.Optional(Type.Array(industrySanctions.schema, { minItems: 1, maxItems: 6 })),
      suspensionMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, label: ['中止会员权利月数', 'Months of suspension'] })),
      decisionNumber: Type.Optional(line(60, '决定书文号', 'Decision number')),
      decidedOn: day('决定日期', 'Decided on'),
      servedOn: Type.Optional(day('送达日期', 'Served on')),
      published: Type.Optional(Type.Boolean({ label: ['是否公开', 'Published'] })),
      reasons: Type.Optional(sensitive(prose('处理意见', 'Reasons of the decision'))),
    }),
  ),
});
