import { daysAfter } from '@fatong/contracts/calendar';
import type { DemoAct } from '../../../definitions/index.js';

/** Orders, advice, targets, the table of last month and a sample, as the supervision and the petition office leave them. */
export function supervision(today: string): readonly DemoAct[] {
  const on = (ago: number, hour = 2): string => `${daysAfter(today, -ago)}T0${hour}:00:00.000Z`;
  const month = lastMonth(today);
  const act = (by: string, at: string, [type, action, name]: readonly [string, string, string], form: DemoAct['form'] = {}): DemoAct => ({
    by,
    at,
    type: `petitions.${type}`,
    action,
    on: name,
    form,
  });
  const targets = ['GGFW', 'LSGZ', '310101'].flatMap((body) => [
    act('supervisor', on(9), ['target', 'propose', `target-${body}`], {
      body,
      year: Number(month.to.slice(0, 4)),
      onTime: 100,
      acceptance: 100,
      satisfaction: 90,
      onTimeWeight: 60,
      acceptanceWeight: 30,
      satisfactionWeight: 10,
    }),
    act('petition.lead', on(9, 3), ['target', 'approve', `target-${body}`]),
  ]);
  return [
    act('supervisor', on(7), ['order', 'issue', 'order-district'], {
      subject: '调解协议履行事项进展',
      level: 'order',
      kind: 'node',
      body: '310101',
      assisting: ['GGFW'],
      recipients: ['lead'],
      requirement: '请说明办理进展，并于期限内反馈。',
      dueOn: daysAfter(today, 3),
    }),
    act('petition.district', on(6), ['order', 'sign', 'order-district']),
    act('supervisor', on(5), ['order', 'issue', 'order-office'], {
      subject: '鉴定时限事项超期',
      level: 'reminder',
      kind: 'deadline',
      body: 'GGFW',
      requirement: '请抓紧办理。',
      dueOn: daysAfter(today, -1),
    }),
    act('supervisor', on(8), ['advice', 'propose', 'advice-notary'], {
      subject: '公证收费公示',
      kind: 'improve',
      addressee: 'unit',
      body: 'GGFW',
      basis: '近三个月反映公证收费的信访事项较多。',
      requirement: '请督促公证机构在办证场所和网站公示收费标准。',
    }),
    act('petition.lead', on(7, 3), ['advice', 'issue', 'advice-notary']),
    ...targets,
    act('petition.desk', on(4), ['monthly', 'make', 'monthly'], { from: month.from, to: month.to }),
    act('petition.lead', on(4, 3), ['monthly', 'approve', 'monthly']),
    act('supervisor', on(4, 4), ['round', 'make', 'round'], { from: month.from, to: month.to }),
    act('supervisor', on(4, 5), ['sample', 'draw', 'sample'], { from: month.from, to: month.to, share: 5, seed: month.to.slice(0, 7) }),
    act('petition.district', on(3), ['exportRequest', 'ask', 'export-district'], {
      what: 'petitions.petition',
      purpose: '核对本区上月信访明细。',
    }),
  ];
}

/** The month that was over ten days ago: every table can be made of it. */
function lastMonth(today: string): { readonly from: string; readonly to: string } {
  const first = `${daysAfter(today, -10).slice(0, 7)}-01`;
  const to = daysAfter(first, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}
