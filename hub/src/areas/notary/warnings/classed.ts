import { derive } from '../../../definitions/index.js';
import { partsOf } from '../acts/hours.js';
import { domainOf, models, themeOf } from './codes.js';

/** 风险类别, 监管领域, and by what a yellow one is merged with others: one office and theme. A red one is an event by itself, so that nobody who warns of the same waits for it. */
export const classed = derive<{
  readonly model: keyof typeof models;
  readonly level: 'yellow' | 'red';
  readonly office?: string | null;
  readonly ruleVersion?: string | null;
}>()(['theme', 'domain', 'cluster', 'byVersion'], ({ model, level, office: of, ruleVersion }) => ({
  theme: themeOf(model),
  domain: domainOf(themeOf(model)),
  cluster: level === 'yellow' ? `${of ?? ''} ${themeOf(model)}` : null,
  byVersion: `${models[model][0]} ${ruleVersion ?? ''}`,
}));

/** By what hours, weekdays and months of Shanghai it is told apart (N27). */
export const whenRaised = derive<{ readonly raisedAt: string }>()(['raisedHour', 'raisedWeekday', 'raisedMonth'], ({ raisedAt }) => {
  const { hour, weekday, month } = partsOf(raisedAt);
  return { raisedHour: hour, raisedWeekday: weekday, raisedMonth: month };
});
