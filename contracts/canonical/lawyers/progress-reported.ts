import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { progressStages } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner, prose, reported } from './case.js';

/** A case reached a stage at the association. */
export const progressReported = contract({
  owner,
  message: 'progress-reported',
  version: 1,
  title: ['办理进度已报告', 'Progress reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      ...reported,
      stage: progressStages.schema,
      reachedOn: day('环节日期', 'Stage reached on'),
      handlers: Type.Optional(Type.Array(line(60, '承办人', 'Handlers'), { maxItems: 9 })),
      note: Type.Optional(sensitive(prose('环节说明', 'Note on the stage'))),
    }),
  ),
});
