import type { NotaryMatter } from '@fatong/contracts/codes';
import { rule, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { elderlyAge, parameters, type Elderly } from './parameters.js';
import { factOf, levelOf, raising, type Finding } from './raising.js';

type Act = Watched<typeof act.fields>;

const said = ({ age, day, month, weight }: Elderly): string => `满 ${age} 周岁，每日 ${day} 件、每月 ${month} 件，加权事项每件计 ${weight}`;

const order = ({ id, values }: Act): string => `${values.acceptedOn ?? ''} ${id}`;

/**
 * A day, and the month: of a notary's acts with an applicant of that age, each by the weight of its matter. Of one who moved in between it is told to the office where he is
 * now, with its own acts alone.
 */
function findings(acts: readonly Act[], value: Elderly): readonly Finding[] {
  const counted = acts.filter(({ values }) => values.withdrawn !== true && values.acceptedOn && (values.oldest ?? 0) >= value.age);
  const weight = ({ values: { matter } }: Act): number => (value.weighed.includes(matter as NotaryMatter) ? value.weight : 1);
  const found = (all: readonly Act[], period: string, kind: 'day' | 'month'): readonly Finding[] => {
    const sum = all.reduce((total, one) => total + weight(one), 0);
    const threshold = value[kind];
    const level = levelOf(sum, threshold);
    const office = all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1)?.values.office;
    if (level === null || !office) return [];
    return [
      {
        key: `${kind === 'day' ? period : `${period}-01`} ${kind} ${level}`,
        level,
        office,
        item: kind === 'day' ? '一日涉老办证' : '一月涉老办证',
        period,
        value: String(sum),
        threshold: `${threshold}（红色 ${threshold * 2}）`,
        words: `${period} 办理申请人满 ${value.age} 周岁的公证 ${all.length} 件，加权计 ${sum}。`,
        acts: all.filter(({ values }) => values.office === office).map(({ id }) => id),
      },
    ];
  };
  const day = (one: Act): string => one.values.acceptedOn!;
  return [
    ...[...Map.groupBy(counted, day)].flatMap(([on, all]) => found(all, on, 'day')),
    ...[...Map.groupBy(counted, (one) => day(one).slice(0, 7))].flatMap(([month, all]) => found(all, month, 'month')),
  ];
}

/** N01: many acts of the elderly with one notary. Looks at the months in which something changed, however many acts there are. */
export const elderlyRule = rule(parameters.elderly, parameters.elderly.title, {
  ...raising<Elderly, 'notary'>('elderly', 'notary', said),
  watch: act,
  about: 'notary',
  reads: ['acceptedOn', 'oldest', 'matter', 'office', 'withdrawn'],
  within: { by: 'acceptedOn', span: 'month' },
  // Who is elderly begins with this age by law, and the parameter goes no lower: no act of anybody younger is read, however many a notary has in a month.
  only: (one) => one.oldest.atLeast(elderlyAge),
  // An act of nobody of the age that is asked for locks no notary.
  matters: ({ oldest }, { age }) => (oldest ?? 0) >= age,
  judge: (acts, value) => findings(acts, value).map(factOf),
});
