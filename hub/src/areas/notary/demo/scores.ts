import type { DemoAct, DemoDuty } from '../../../definitions/index.js';
import { actsOn, at, day } from './days.js';
import { offices } from './offices.js';

/** Last month scored of all offices and all notaries; an indicator in its second version, one that waits for its approval, one that is tried, and a draft. */
export function scores(today: string, size: number): { readonly acts: readonly DemoAct[]; readonly duties: readonly DemoDuty[] } {
  const of = (type: 'indicator' | 'scoring', name: string, ago: number) => actsOn(today, `notary.${type}`, name, ago);
  const lastMonth = day(today, Number(today.slice(8, 10)));
  const [fresh, second, asked, tried, draft] = [
    of('indicator', 'indicator-fresh', 60),
    of('indicator', 'indicator-second', 6),
    of('indicator', 'indicator-asked', 4),
    of('indicator', 'indicator-tried', 2),
    of('indicator', 'indicator-draft', 1),
  ];
  return {
    acts: [
      fresh('notary.clerk', 0, 'adopt', { standard: 'N30-06' }),
      fresh('notary.clerk', 10, 'attempt', { from: day(today, 70) }),
      fresh('notary.clerk', 20, 'askLaying', { effectiveOn: day(today, 60) }),
      fresh('notary.lead', 60, 'approveLaying'),
      second('notary.clerk', 0, 'adopt', { standard: 'N34-04' }),
      second('notary.clerk', 10, 'revise', {
        code: 'N34-04',
        name: '离职率',
        model: 'risk',
        form: 'value',
        terms: [
          { part: 'over', item: 'departed' },
          { part: 'under', item: 'staffBefore', factor: 50 },
          { part: 'under', item: 'staff', factor: 50 },
        ],
        period: 'year',
        direction: 'down',
        unit: 'percent',
        weight: 25,
        peers: 'class',
        yellow: 8,
        red: 15,
        grounds: '阈值下调，以便提早关注人员流失。',
      }),
      second('notary.clerk', 20, 'attempt', { from: lastMonth }),
      second('notary.clerk', 30, 'askLaying', { effectiveOn: day(today, -25) }),
      second('notary.lead', 90, 'approveLaying'),
      asked('notary.clerk.b', 0, 'create', {
        code: 'S-01',
        name: '网办率',
        model: 'business',
        form: 'value',
        terms: [
          { part: 'over', item: 'issued', online: ['whole', 'application'] },
          { part: 'under', item: 'issued' },
        ],
        period: 'year',
        direction: 'up',
        unit: 'percent',
        weight: 5,
        peers: 'class',
        grounds: '全程网办和线上申请的出证件数占全部出证件数。',
      }),
      asked('notary.clerk.b', 10, 'attempt', { from: lastMonth }),
      asked('notary.clerk.b', 20, 'askLaying', { effectiveOn: day(today, -25) }),
      tried('notary.clerk', 0, 'create', {
        code: 'S-02',
        name: '红色预警数',
        model: 'risk',
        form: 'value',
        terms: [{ part: 'over', item: 'warnings', levels: ['red'] }],
        period: 'twelve',
        direction: 'down',
        unit: 'count',
        weight: 10,
        peers: 'all',
        yellow: 3,
        red: 6,
      }),
      tried('notary.clerk', 10, 'attempt', { from: lastMonth }),
      draft('notary.clerk', 0, 'adopt', { standard: 'N32-01' }),
      of('scoring', 'scoring-offices', 0)('notary.clerk', 0, 'begin', { subject: 'office', month: lastMonth }),
      of('scoring', 'scoring-offices', 0)('notary.clerk', 3, 'classify'),
      // In the smallest demo those of hundreds of notaries would cost more than all the rest.
      ...(size < 50 ? [] : [of('scoring', 'scoring-persons', 0)('notary.clerk', 5, 'begin', { subject: 'person', month: lastMonth })]),
    ],
    duties: [classing(today)],
  };
}

/** Of three proposed classes one is approved, one awaits its approval, and one is still to be drafted. */
const classing = (today: string): DemoDuty => ({
  at: at(today, 0, 10),
  type: 'notary.class',
  states: ['computed'],
  acts: ({ values }) => {
    const place = offices.findIndex(({ name }) => name === values['officeName']) % 3;
    if (place === 2) return [];
    const drafted = [
      { by: 'notary.clerk', at: at(today, 0, 12), action: 'draft', form: { grade: values['grade'] as string } },
      { by: 'notary.clerk', at: at(today, 0, 13), action: 'askDeciding', form: {} },
    ];
    return place === 1 ? drafted : [...drafted, { by: 'notary.lead', at: at(today, 0, 20), action: 'approveDeciding', form: {} }];
  },
});
