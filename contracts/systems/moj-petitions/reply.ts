import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, oneOf, owner, prose, reported, reportedOnce } from './common.js';

/** 答复: it was answered. */
export const reply = contract({
  owner,
  message: 'reply',
  version: 1,
  title: ['信访答复上报', 'Answer reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      CLJG: oneOf(['1', '2', '3', '4'], '处理结果（1支持 2部分支持 3解释说明 4不予支持）', 'Result'),
      DFYJ: sensitive(prose('答复意见', 'Answer')),
      DFWH: Type.Optional(line(100, '答复意见书文号', 'Number of the answer')),
    }),
  ),
});
