import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { appealKinds, appealRespondents, appealResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, requestId, statedOnce } from './told.js';

/** A petition, reconsideration or lawsuit about an office was decided (N52): the association is told the result, and not who applied. */
export const appealDecided = contract({
  owner,
  message: 'appeal-decided',
  version: 1,
  title: ['信访及行政复议结果', 'Result of an appeal'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      kind: appealKinds.schema,
      respondent: appealRespondents.schema,
      office: Type.Optional(officeOf),
      docNo: line(100, '决定文号', 'Decision number'),
      result: appealResults.schema,
      decidedOn: day('决定日期', 'Decided on'),
      effectiveOn: Type.Optional(day('生效日期', 'Effective on')),
    }),
  ),
});
