import { daysAfter } from '@fatong/contracts/calendar';
import { rule } from '../../../definitions/index.js';
import { part } from '../handling/part.js';
import { advice } from './advice.js';
import { aboutStaff, isInScope, judges, type Part } from './judging.js';
import { kinds, triggers } from './kinds.js';
import { order } from './order.js';
import { repeated, warnings, type Warning } from './parameters.js';

/** What an order says of one part that a rule found. */
const factOf = (warning: Warning, one: Part, { since, words }: { readonly since: string; readonly words: string }, today: string) => ({
  key: `${warning.name} ${one.id} ${since}`,
  words: `分办件 ${one.number ?? one.id} ${words}`,
  records: [one.id],
  values: {
    part: one.id,
    petition: one.values.petition ?? null,
    subject: `${kinds[warning.kind][0]}：${warning.name}`,
    kind: warning.kind,
    level: warning.level,
    recipients: warning.recipients ?? null,
    ruleName: `${warning.name}（${triggers[warning.trigger][0].replace(/（(.+)）$/, ` ${warning.limit} $1`)}）`,
    dueOn: daysAfter(today, warning.due),
  },
});

const ruleNameIn = (values: Readonly<Record<string, unknown>> = {}): string =>
  typeof values['ruleName'] === 'string' ? values['ruleName'] : '';

/** Each rule of the page brings an order to the unit for each part of which it is true, looked for when something changes and each day; while nobody signed for it, it lapses when it is no longer so (P15). */
const warned = rule(warnings, ['信访预警规则', 'Warning rules of petitions'], {
  watch: part,
  about: 'body',
  subject: 'body',
  reads: [
    'petition',
    'duty',
    'channel',
    'content',
    'grade',
    'flags',
    'unitKind',
    'respondentKind',
    'receivedOn',
    'takenOn',
    'objection',
    'refusals',
    'records',
    'acceptedOn',
    'answerDue',
    'answeredOn',
  ],
  proposes: order,
  daily: true,
  each: true,
  judge: (parts, { rules: all }, today) =>
    all.flatMap((warning) => {
      const seen = parts.filter((one) => isInScope(one, warning, today));
      if (warning.trigger === 'aboutStaff')
        return aboutStaff(seen, warning.limit, today).map(({ last, hit }) => factOf(warning, last, hit, today));
      const judge = judges[warning.trigger];
      return seen.flatMap((one) => {
        const hit = judge(one, warning.limit, today);
        return hit === null ? [] : [factOf(warning, one, hit, today)];
      });
    }),
  values: (facts, { version, since }) => ({
    source: 'rule',
    basis: `${facts.map((fact) => `${fact.words}\n规则：${ruleNameIn(fact.values)}`).join('\n')}\n预警条件第 ${version} 版（${since} 起）`,
    requirement: '请立即办理并反馈。',
  }),
});

const quarterOf = (day: string): string => `${day.slice(0, 4)} 年第 ${Math.ceil(Number(day.slice(5, 7)) / 3)} 季度`;

/** So many orders to a unit within a quarter propose an advice to it, which a person issues or drops (P27). */
const again = rule(repeated, ['重复督办', 'Repeated orders'], {
  watch: order,
  about: 'body',
  subject: 'body',
  reads: ['issuedOn'],
  proposes: advice,
  each: true,
  judge: (orders, { times }) =>
    [
      ...Map.groupBy(
        orders.filter(({ state, values }) => values.issuedOn && state !== 'lapsed' && state !== 'withdrawn'),
        ({ values }) => quarterOf(values.issuedOn!),
      ),
    ]
      .filter(([, all]) => all.length >= times)
      .map(([quarter, all]) => ({
        key: quarter,
        words: `${quarter}督办 ${all.length} 次（${times} 次起）：${all
          .map(({ number }) => number ?? '')
          .toSorted()
          .join('、')}`,
        records: all.map(({ id }) => id),
        values: { orders: all.map(({ id }) => id) },
      })),
  values: (facts, { version, since }) => ({
    source: 'rule',
    subject: '一季度内多次被督办',
    kind: 'improve',
    addressee: 'unit',
    basis: `${facts.map((fact) => fact.words).join('\n')}\n规则第 ${version} 版（${since} 起）`,
  }),
});

export const rules = [warned, again];
