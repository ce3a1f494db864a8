import { derive } from '../../../definitions/index.js';
import { partsOf } from '../acts/hours.js';
import { domainOf, models, themeOf } from './codes.js';

/** 风险类别, 监管领域, and by what it is merged with others: one office and theme. */
export const classed = derive<{
  readonly model: keyof typeof models;
  readonly office?: string | null;
  readonly ruleVersion?: string | null;
}>()(['theme', 'domain', 'cluster', 'byVersion'], ({ model, office: of, ruleVersion }) => ({
  theme: themeOf(model),
  domain: domainOf(themeOf(model)),
  cluster: `${of ?? ''} ${themeOf(model)}`,
  byVersion: `${models[model][0]} ${ruleVersion ?? ''}`,
}));

/** By what hours, weekdays and months of Shanghai it is told apart (N27). */
export const whenRaised = derive<{ readonly raisedAt: string }>()(['raisedHour', 'raisedWeekday', 'raisedMonth'], ({ raisedAt }) => {
  const { hour, weekday, month } = partsOf(raisedAt);
  return { raisedHour: hour, raisedWeekday: weekday, raisedMonth: month };
});
