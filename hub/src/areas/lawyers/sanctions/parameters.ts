import type { CodeOf, executionMeasures, industrySanctions } from '@fatong/contracts/codes';
import { parameter } from '../../../definitions/index.js';

type Measure = CodeOf<typeof executionMeasures>;

/** How an industry sanction is carried out: which measures it takes, and in how many days from its decision. Defaults of ours: the rules name no days. */
export const executionParameter = parameter<{
  readonly measures: Readonly<Record<CodeOf<typeof industrySanctions>, readonly Measure[]>>;
  readonly days: Readonly<Record<Measure, number>>;
}>('lawyer.sanction.execution', ['惩戒处分的执行措施与期限', 'How sanctions are carried out, and by when'], [
  ['2023-01-01', {
    measures: {
      admonition: ['training'], warning: ['rectification'], criticism: ['publication', 'rectification'], censure: ['publication', 'rectification'],
      suspension: ['membership', 'publication'], expulsion: ['membership', 'publication'],
    },
    days: { publication: 15, fine: 15, licence: 10, membership: 10, rectification: 60, training: 90 },
  }],
]);

/** The same sanction about a lawyer and about a firm itself: two rules, since each looks at its own. */
export const firmExecutionParameter = parameter('lawyer.sanction.firmExecution', ['惩戒处分的执行措施与期限（律所）', 'How sanctions on firms are carried out, and by when'], executionParameter.versions.map(({ since, value }) => [since, value] as const));
