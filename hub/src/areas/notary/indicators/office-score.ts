import { choice, record, ref, set, stamp, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { scoring } from './names.js';
import { common, counted, placed, states } from './sheet.js';

const score = (zh: string, en: string) => text([zh, en], { max: 10 });
const scores = ['business', 'team', 'quality', 'incentive', 'risk', 'penalty'] as const;
const form = [...scores, ...counted, ...placed] as const;

/**
 * 机构月度测评 (N30–N34): what an office reached in a month by the five models, and as a whole, each score with all its parts. Counted by the machine, frozen when the month is closed; nobody
 * writes in it. An office reads its own, with its place and the median of its peers, and of no other.
 */
export const officeScore = record(notary, 'officeScore', ['机构测评', 'Scores of offices'], {
  one: 'Score of an office',
  law: ['N30', 'N31', 'N32', 'N33', 'N34'],
  number: 'JP{yyyymmdd}{seq:5}',
  fields: {
    run: ref(['测评批次', 'Run'], scoring, { filter: true }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true }),
    officeName: text(['机构名称', 'Name of the office'], { take: { ref: 'office', field: 'name' }, max: 120, search: true }),
    category: choice(['机构类别', 'Class of office'], classes, { filter: true, take: { ref: 'office', field: 'category' } }),
    business: score('业务拓展', 'Business'),
    team: score('队伍活力', 'Team'),
    quality: score('服务质量', 'Quality'),
    incentive: score('激励机制', 'Incentives'),
    risk: score('风险警示', 'Risks'),
    penalty: score('风险扣分', 'Off for risks'),
    ...common,
  },
  sections: [
    { title: ['测评对象', 'Of whom'], fields: ['office', 'category', 'run', 'from', 'to', 'asOf', 'frozenOn', 'edition', 'restated'] },
    {
      title: ['得分', 'Scores'],
      fields: ['composite', 'rankWords', 'business', 'team', 'quality', 'incentive', 'risk', 'penalty', 'yellow', 'red'],
    },
    { title: ['得分构成', 'Parts'], fields: ['parts', 'amounts', 'missing'] },
  ],
  states,
  see,
  reveal: { amounts: ['clerk', 'lead', 'office'] },
  actions: {
    open: { title: ['测算', 'Counted'], to: 'running', by: [], form: ['run', 'office', 'from', 'to', ...form] },
    recount: { title: ['重新测算', 'Counted anew'], from: 'running', by: [], form: [...form] },
    freeze: { title: ['冻结', 'Frozen'], from: 'running', to: 'frozen', by: [], form: [...form], then: [stamp('frozenOn')] },
    restate: {
      title: ['冻结后重新测算', 'Counted anew after it was frozen'],
      from: 'frozen',
      by: [],
      form: [...scores, ...counted],
      then: [set({ restated: '冻结后有迟到数据，得分已重新测算，已公布名次不变' })],
    },
  },
  place: { district: 'office', owner: { ref: 'office' } },
  // What the figures rest on.
  related: [
    { title: ['机构月报', 'Month reports'], type: 'notary.officeMonth', by: 'office', of: 'office', show: 5 },
    { title: ['公证业务', 'Acts'], type: 'notary.act', by: 'office', of: 'office', show: 5 },
    { title: ['公益服务', 'Public benefit'], type: 'notary.benefit', by: 'office', of: 'office', show: 5 },
    { title: ['表彰奖励', 'Awards'], type: 'notary.award', by: 'office', of: 'office', show: 5 },
    { title: ['惩处记录', 'Punishments'], type: 'notary.punishment', by: 'office', of: 'office', show: 5 },
  ],
  menu: { group: 'indicators', order: 3, calls: { office: { title: ['本机构测评', 'Scores of the office'] } } },
  heading: ['officeName', 'from'],
  list: {
    columns: [
      'office',
      'category',
      'from',
      'business',
      'team',
      'quality',
      'incentive',
      'risk',
      'composite',
      'rankWords',
      'yellow',
      'red',
      'state',
    ],
    filters: ['state', 'district', 'run', 'office', 'category', 'from', 'to', 'asOf', 'points', 'rank', 'yellow', 'red', 'frozenOn'],
    views: {
      running: { title: ['本期测算', 'Of this month'], filter: { state: 'running' } },
      frozen: { title: ['已冻结', 'Frozen'], filter: { state: 'frozen' } },
    },
    sort: '-from',
  },
});
