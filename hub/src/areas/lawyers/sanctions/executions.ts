import { daysAfter } from '@fatong/contracts/calendar';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { rule, type RuleFact, type ValuesOf, type Watched } from '../../../definitions/index.js';
import { complaint } from '../complaints/complaint.js';
import { decisionFields, imposed, sanctionWords } from '../marks/sanctions.js';
import { executionParameter, firmExecutionParameter } from './parameters.js';
import { sanction } from './sanction.js';

const beside = ['subject', 'seat', 'lawyer', 'firm'] as const;
type Case = Watched<(typeof complaint)['fields']>;
type Execution = RuleFact & { readonly values: ValuesOf<(typeof sanction)['fields']> };
type Scale = (typeof executionParameter)['versions'][number]['value'];

/** Each measure of each decided sanction is one thing to be carried out; a decision that is taken anew has its own day and is another. */
const executionsOf =
  (about: 'lawyer' | 'firm') =>
  (complaints: readonly Case[], { measures, days }: Scale): readonly Execution[] =>
    complaints.flatMap(({ id, number, values }) => {
      const decided = (values.subject === 'firm') === (about === 'firm') ? imposed(values) : null;
      const { on, sanctions } = decided ?? { on: '', sanctions: [] };
      return sanctions.flatMap((kind) =>
        measures[kind].map(
          (measure): Execution => ({
            key: `${id} ${on} ${kind} ${measure}`,
            words: `投诉案件 ${number ?? id} 于 ${on} 作出处分：${sanctionWords([kind])}`,
            records: [id],
            values: {
              complaint: id,
              seat: values.seat ?? null,
              firm: values.firm ?? null,
              sanction: kind,
              measure,
              decisionNumber: values.decisionNumber ?? null,
              decidedOn: on,
              dueOn: daysAfter(on, days[measure]),
            },
          }),
        ),
      );
    });

/** About a firm, or else about a lawyer: what says nothing of that is about him. */
const sanctionedIn =
  (about: 'lawyer' | 'firm') =>
  ({ subject, decision }: Recorded<Case['values']>): Condition =>
    and(decision.is('sanctioned'), about === 'firm' ? subject.is('firm') : not(subject.is('firm')));

const title = ['惩戒处分应予执行', 'A sanction is to be carried out'] as const;
const common = { watch: complaint, reads: decisionFields, beside, proposes: sanction, each: true, values: () => ({}) } as const;

export const executions = [
  rule(executionParameter, title, {
    ...common,
    about: 'lawyer',
    subject: 'lawyer',
    only: sanctionedIn('lawyer'),
    judge: executionsOf('lawyer'),
  }),
  rule(firmExecutionParameter, title, {
    ...common,
    about: 'firm',
    subject: 'firm',
    only: sanctionedIn('firm'),
    judge: executionsOf('firm'),
  }),
];
