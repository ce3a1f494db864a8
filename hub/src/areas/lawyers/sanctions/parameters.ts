import type { CodeOf, executionMeasures, industrySanctions } from '@fatong/contracts/codes';
import { parameter } from '../../../definitions/index.js';
import type { PenaltyKind } from '../marks/parameters.js';

type Measure = CodeOf<typeof executionMeasures>;

/** How an industry sanction is carried out: which measures it takes, and in how many days from its decision. Defaults of ours: the rules name no days. */
export const executionParameter = parameter<{
  readonly measures: Readonly<Record<CodeOf<typeof industrySanctions>, readonly Measure[]>>;
  readonly days: Readonly<Record<Measure, number>>;
}>(
  'lawyer.sanction.execution',
  ['惩戒处分的执行措施与期限', 'How sanctions are carried out, and by when'],
  [
    [
      '2023-01-01',
      {
        measures: {
          admonition: ['training'],
          warning: ['rectification'],
          criticism: ['publication', 'rectification'],
          censure: ['publication', 'rectification'],
          suspension: ['membership', 'publication'],
          expulsion: ['membership', 'publication'],
        },
        days: { publication: 15, fine: 15, licence: 10, membership: 10, rectification: 60, training: 90 },
      },
    ],
  ],
);

/** The same sanction about a lawyer and about a firm itself: two rules, since each looks at its own. */
export const firmExecutionParameter = parameter(
  'lawyer.sanction.firmExecution',
  ['惩戒处分的执行措施与期限（律所）', 'How sanctions on firms are carried out, and by when'],
  executionParameter.versions.map(({ since, value }) => [since, value] as const),
);

/** How a penalty is carried out, and in how many days from its service: 15 for a fine (处罚法 67), the rest defaults of ours. Who is suspended, closed or revoked hands in the licence. */
export interface PenaltyExecution {
  readonly measures: Readonly<Record<PenaltyKind, readonly Measure[]>>;
  readonly days: Readonly<Record<Measure, number>>;
}
export const penaltyExecutionParameter = parameter<PenaltyExecution>(
  'lawyer.penalty.execution',
  ['行政处罚的执行措施与期限', 'How penalties are carried out, and by when'],
  [
    [
      '2023-01-01',
      {
        measures: {
          warning: ['publication'],
          fine: ['fine', 'publication'],
          confiscation: ['fine', 'publication'],
          suspension: ['licence', 'publication'],
          closure: ['licence', 'rectification', 'publication'],
          revocation: ['licence', 'publication'],
        },
        days: { publication: 7, fine: 15, licence: 10, membership: 10, rectification: 60, training: 90 },
      },
    ],
  ],
);
export const firmPenaltyExecutionParameter = parameter(
  'lawyer.penalty.firmExecution',
  ['行政处罚的执行措施与期限（律所）', 'How penalties on firms are carried out, and by when'],
  penaltyExecutionParameter.versions.map(({ since, value }) => [since, value] as const),
);
