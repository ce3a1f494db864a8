import { choice, record, ref, set, stamp, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { scoring } from './names.js';
import { common, counted, placed, states } from './sheet.js';

const score = (zh: string, en: string) => text([zh, en], { max: 10 });
const scores = ['activity', 'skill', 'service', 'loyalty'] as const;
const form = [...scores, ...counted, ...placed] as const;

/** 公证员月度测评 (N35–N38): as that of offices. A notary reads his own, his head those of the office; the association none, since they rest on fees and posts of persons. */
export const personScore = record(notary, 'personScore', ['公证员测评', 'Scores of notaries'], {
  one: 'Score of a notary',
  law: ['N35', 'N36', 'N37', 'N38'],
  number: 'RP{yyyymmdd}{seq:6}',
  fields: {
    run: ref(['测评批次', 'Run'], scoring, { filter: true }),
    person: ref(['公证员', 'Notary'], person, { filter: true }),
    personName: text(['姓名', 'Name'], { class: 'public', take: { ref: 'person', field: 'name' }, max: 60, search: true }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true }),
    category: choice(['机构类别', 'Class of office'], classes, { filter: true, take: { ref: 'office', field: 'category' } }),
    activity: score('业务活力', 'Activity'),
    skill: score('专业水平', 'Skill'),
    service: score('服务水平', 'Service'),
    loyalty: score('岗位忠诚度', 'Loyalty'),
    ...common,
  },
  sections: [
    {
      title: ['测评对象', 'Of whom'],
      fields: ['person', 'office', 'category', 'run', 'from', 'to', 'asOf', 'frozenOn', 'edition', 'restated'],
    },
    { title: ['得分', 'Scores'], fields: ['composite', 'rankWords', 'activity', 'skill', 'service', 'loyalty', 'yellow', 'red'] },
    { title: ['得分构成', 'Parts'], fields: ['parts', 'amounts', 'missing'] },
  ],
  states,
  see: { ...see, officer: 'own' },
  // Pay is read with a purpose, and audited: by the city, his head and himself; the district sees where it lies (N38).
  reveal: { amounts: ['clerk', 'lead', 'office', 'officer'] },
  actions: {
    open: { title: ['测算', 'Counted'], to: 'running', by: [], form: ['run', 'person', 'office', 'from', 'to', ...form] },
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
  place: { district: 'office', owner: { ref: 'office' }, involve: { person: { role: 'subject', as: 'entry' } } },
  // What the figures rest on.
  related: [
    { title: ['公证业务', 'Acts'], type: 'notary.act', by: 'notary', of: 'person', show: 5 },
    { title: ['公益服务', 'Public benefit'], type: 'notary.benefit', by: 'notary', of: 'person', show: 5 },
    { title: ['表彰奖励', 'Awards'], type: 'notary.award', by: 'person', of: 'person', show: 5 },
    { title: ['惩处记录', 'Punishments'], type: 'notary.punishment', by: 'person', of: 'person', show: 5 },
  ],
  menu: {
    group: 'indicators',
    order: 4,
    calls: { office: { title: ['本机构公证员测评', 'Notaries of the office'] }, officer: { title: ['本人测评', 'My scores'] } },
  },
  heading: ['personName', 'from'],
  list: {
    columns: ['person', 'office', 'from', 'activity', 'skill', 'service', 'loyalty', 'composite', 'rankWords', 'yellow', 'red', 'state'],
    filters: [
      'state',
      'district',
      'run',
      'person',
      'office',
      'category',
      'from',
      'to',
      'asOf',
      'points',
      'rank',
      'yellow',
      'red',
      'frozenOn',
    ],
    views: {
      running: { title: ['本期测算', 'Of this month'], filter: { state: 'running' } },
      frozen: { title: ['已冻结', 'Frozen'], filter: { state: 'frozen' } },
    },
    sort: '-from',
    exportNeeds: 'notary.exportRequest',
  },
});
