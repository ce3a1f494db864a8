import { type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, date, end, goesOn, integer, named, record, ref, sign, stamp, state, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { body } from '../registers/body.js';

const percent = (zh: string, en: string) => integer([zh, en], { min: 1, max: 100, unit: ['%', '%'] });
const weight = (zh: string, en: string) => integer([zh, en], { min: 0, max: 100 });
const asked = ['body', 'year', 'onTime', 'acceptance', 'satisfaction', 'onTimeWeight', 'acceptanceWeight', 'satisfactionWeight'] as const;
interface Targeted {
  readonly onTimeWeight?: number | null;
  readonly acceptanceWeight?: number | null;
  readonly satisfactionWeight?: number | null;
}

/** 目标 (P13): what a unit must reach in a year, and what each indicator weighs; set by one person, approved by another. */
export const target = record(petitions, 'target', ['考核目标', 'Targets'], {
  one: 'Target',
  law: 'P13',
  number: 'MB{yyyymmdd}{seq:6}',
  fields: {
    body: ref(['考核单位', 'Unit'], body, { required: true, filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    year: integer(['年度', 'Year'], { required: true, min: 2000, max: 2100, filter: true }),
    onTime: percent('按期办结率目标', 'On time: target'),
    acceptance: percent('按期受理率目标', 'Accepted in time: target'),
    satisfaction: percent('满意率目标', 'Satisfied: target'),
    onTimeWeight: weight('按期办结率权重', 'On time: weight'),
    acceptanceWeight: weight('按期受理率权重', 'Accepted in time: weight'),
    satisfactionWeight: weight('满意率权重', 'Satisfied: weight'),
    setter: text(['提出人', 'Set by'], { max: 60 }),
    approvedOn: date(['批准日期', 'Approved on']),
    approver: text(['批准人', 'Approved by'], { max: 60 }),
  },
  states: {
    // Left in the same moment: another one of the year bars it.
    setting: state(['提出中', 'Being set']),
    proposed: state(['待批准', 'To be approved'], 'waiting'),
    current: state(['执行中', 'In force'], 'done'),
    replaced: end(['已废止', 'Replaced'], 'refused'),
  },
  see: {
    lead: 'city',
    deputy: 'city',
    supervisor: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  actions: {
    propose: {
      title: ['提出目标', 'Set a target'],
      to: 'setting',
      by: 'supervisor',
      form: [...asked],
      need: [...asked],
      refuses: [
        {
          at: 'onTimeWeight',
          when: (t: Recorded<Targeted>) => t.onTimeWeight.less(1),
          why: ['按期办结率的权重不能为零。', 'What is answered on time weighs something.'],
        },
      ],
      then: [sign('setter'), goesOn('offer')],
    },
    offer: {
      title: ['送批', 'To be approved'],
      from: 'setting',
      to: 'proposed',
      by: [],
      unless: [
        {
          when: (): Condition =>
            alike(named<typeof target>('petitions.target'), { same: ['body', 'year'], states: ['proposed', 'current'] }),
          why: ['该单位本年度已有目标，须先废止', 'The unit has a target of this year: it is replaced first'],
        },
      ],
    },
    approve: {
      title: ['批准', 'Approve'],
      from: 'proposed',
      to: 'current',
      by: ['lead', 'deputy'],
      due: true,
      notBy: 'propose',
      then: [stamp('approvedOn'), sign('approver')],
    },
    replace: { title: ['废止', 'Replace'], from: ['proposed', 'current'], to: 'replaced', by: ['lead', 'deputy'], reason: true },
  },
  notices: {
    proposed: {
      words: ['{bodyName}{year}年的考核目标待批准。', 'The target of {bodyName} for {year} awaits approval.'],
      on: { action: 'propose' },
      to: { roles: 'lead', at: 'all' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  menu: { group: 'statistics', order: 4 },
  heading: ['bodyName', 'year'],
  list: {
    columns: ['number', 'body', 'year', 'onTime', 'acceptance', 'satisfaction', 'state'],
    filters: ['state', 'body', 'year'],
    sort: '-createdAt',
  },
});
