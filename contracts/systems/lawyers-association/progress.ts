import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, ofCase, oneOf, owner, prose } from './common.js';

/** 办理进度: one stage of the investigation, deliberation or hearing was reached. */
export const progress = contract({
  owner,
  message: 'progress',
  version: 1,
  title: ['办理进度', 'Progress'],
  kind: 'in',
  identity: caseIdentity,
  schema: internal(
    Type.Object({
      ...ofCase,
      JDLX: oneOf(['1', '2', '3', '4', '5'], '环节（1调查 2申辩 3审议 4拟处分告知 5听证）', 'Stage'),
      JDRQ: day('环节日期', 'Reached on'),
      CBR: Type.Optional(Type.Array(line(60, '承办人', 'Handler'), { maxItems: 9 })),
      JDSM: Type.Optional(sensitive(prose('说明', 'Note'))),
    }),
  ),
});
