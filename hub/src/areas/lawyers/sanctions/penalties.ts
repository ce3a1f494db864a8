import { daysAfter } from '@fatong/contracts/calendar';
import { rule, type Parameter, type Rule, type RuleFact, type ValuesOf, type Watched } from '../../../definitions/index.js';
import { penalty } from '../penalties/penalty.js';
import { kinds as penaltyKinds } from '../penalties/rulings.js';
import { firmPenaltyExecutionParameter, penaltyExecutionParameter, type PenaltyExecution } from './parameters.js';
import { sanction } from './sanction.js';

type Case = Watched<(typeof penalty)['fields']>;
type Execution = RuleFact & { readonly values: ValuesOf<(typeof sanction)['fields']> };

/** Each measure of each penalty that was served and not annulled is one thing to be carried out; what was published before the service is done already. */
const executionsOf =
  (about: 'lawyer' | 'firm') =>
  (cases: readonly Case[], { measures, days }: PenaltyExecution): readonly Execution[] =>
    cases.flatMap(({ id, number, values }) => {
      const { subject, kinds, servedOn, annulledOn, changedOn, publishedOn, decisionNumber, decidedOn, jurisdiction, firm } = values;
      if (subject !== about || !servedOn || annulledOn) return [];
      const isPublished = !changedOn && Boolean(publishedOn) && publishedOn! < servedOn;
      // What was changed is published anew.
      const anew = (measure: string): boolean => measure === 'publication' && Boolean(changedOn);
      const opened = (kinds ?? []).flatMap((kind) => measures[kind].map((measure) => ({ kind, measure })));
      const once = opened.filter(
        ({ measure }, i) => opened.findIndex((one) => one.measure === measure) === i && !(measure === 'publication' && isPublished),
      );
      return once.map(
        ({ kind, measure }): Execution => ({
          key: anew(measure) ? `${id} ${measure} ${changedOn}` : `${id} ${measure}`,
          words: `行政处罚案件 ${number ?? id} 于 ${servedOn} 送达：${penaltyKinds[kind][0]}`,
          records: [id],
          values: {
            penalty: id,
            penaltyKind: kind,
            seat: jurisdiction ?? null,
            firm: firm ?? null,
            measure,
            decisionNumber: decisionNumber ?? null,
            decidedOn: decidedOn ?? servedOn,
            dueOn: daysAfter(anew(measure) ? changedOn! : servedOn, days[measure]),
          },
        }),
      );
    });

const served = (parameter: Parameter<PenaltyExecution>, about: 'lawyer' | 'firm'): Rule =>
  rule(parameter, ['行政处罚应予执行', 'A penalty is to be carried out'], {
    watch: penalty,
    about,
    subject: about,
    reads: ['servedOn', 'annulledOn', 'changedOn', 'kinds'],
    beside: ['subject', 'publishedOn', 'decisionNumber', 'decidedOn', 'jurisdiction', 'firm'],
    proposes: sanction,
    each: true,
    judge: executionsOf(about),
    values: () => ({}),
  });

export const penaltyExecutions = [served(penaltyExecutionParameter, 'lawyer'), served(firmPenaltyExecutionParameter, 'firm')];
