import { calendarOf, daysAfter, dayOf, workdaysBetween } from '@fatong/contracts/calendar';
import type { Label } from '@fatong/contracts';
import { rule, type Watched } from '../../../definitions/index.js';
import { part } from '../handling/part.js';
import { order } from './order.js';
import { parameters } from './parameters.js';

type Part = Watched<(typeof part)['fields']>;
type Key = keyof typeof parameters;

/** Since when it lies there; null: it does not. */
const since: Readonly<Record<Key, (part: Part) => string | null>> = {
  receive: ({ state, createdAt }) => (state === 'sent' ? dayOf(createdAt) : null),
  accept: ({ state, values }) => (state === 'accepting' ? (values.takenOn ?? null) : null),
  overdue: ({ values }) => (values.answerDue && !values.answeredOn ? values.answerDue : null),
};
const words: Readonly<Record<Key, Label>> = {
  receive: ['分办件逾期未接收', 'A part is not received'],
  accept: ['分办件逾期未受理', 'A part is not accepted'],
  overdue: ['分办件超过答复期限', 'A part is not answered in time'],
};

/** A part that stays too long where it is brings an order to its unit, each day anew looked for; the order lapses when it is no longer so and nobody signed for it. */
const staying = (key: Key) =>
  rule(parameters[key], words[key], {
    watch: part,
    about: 'body',
    subject: 'body',
    reads: ['duty', 'takenOn', 'objection', 'acceptedOn', 'answerDue', 'answeredOn'],
    proposes: order,
    daily: true,
    each: true,
    judge: (parts, { days, due }, today) =>
      parts.flatMap((one) => {
        const from = since[key](one);
        if (from === null || from >= today || workdaysBetween(calendarOf(), from, today) <= days) return [];
        return [
          {
            key: `${one.id} ${from}`,
            words: `分办件 ${one.number ?? one.id} 自 ${from} 起${words[key][0].slice(3)}`,
            records: [one.id],
            values: { part: one.id, dueOn: daysAfter(today, due) },
          },
        ];
      }),
    values: (facts, { version, since: from, value }) => ({
      subject: words[key][0],
      source: 'rule',
      level: key === 'overdue' ? 'order' : 'reminder',
      basis: `${facts.map((fact) => fact.words).join('\n')}\n规则第 ${version} 版（${from} 起）：超过 ${value.days} 个工作日`,
      requirement: '请立即办理并反馈。',
    }),
  });

export const rules = [staying('receive'), staying('accept'), staying('overdue')];
