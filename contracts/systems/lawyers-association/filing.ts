import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, ofCase, oneOf, owner, prose } from './common.js';

/** 立案: what the association decided on accepting or filing the complaint. */
export const filing = contract({
  owner,
  message: 'filing',
  version: 1,
  title: ['立案审查', 'Filing'],
  kind: 'in',
  identity: caseIdentity,
  schema: internal(
    Type.Object({
      ...ofCase,
      LAJG: oneOf(['1', '2', '3', '4', '5'], '审查结果（1立案 2不予立案 3不予受理 4转送 5调解）', 'Result'),
      SCRQ: day('审查决定日期', 'Decided on'),
      LABH: Type.Optional(line(60, '立案编号', 'Filing number')),
      TZRQ: Type.Optional(day('书面通知日期', 'Notice sent on')),
      ZSJG: Type.Optional(line(120, '转送机关', 'Transferred to')),
      SCYY: Type.Optional(sensitive(prose('理由', 'Reason'))),
    }),
  ),
});
