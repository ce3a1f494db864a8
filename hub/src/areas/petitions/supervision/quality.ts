import { not, or, some, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  derive,
  end,
  integer,
  opens,
  prose,
  record,
  ref,
  rows,
  sign,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { contents } from '../registration/codes.js';
import { petition } from '../registration/petition.js';
import { body } from '../registers/body.js';
import { order } from './order.js';
import { sample } from './sample.js';

/** What is looked at in each case. */
export const qualityItems = {
  registration: ['登记', 'Registration'],
  time: ['时限', 'Time limits'],
  telling: ['告知', 'Telling the petitioner'],
  papers: ['文书', 'Papers'],
  delivery: ['送达', 'Delivery'],
  satisfaction: ['满意', 'Satisfaction'],
} as const;
type Item = keyof typeof qualityItems;
interface Row {
  readonly item?: Item | null;
  readonly score?: number | null;
}
interface Scored {
  readonly items?: readonly Row[] | null;
}
const lacks = (item: Item) => (q: Recorded<Scored>) => not(some(q.items, (one) => one.item.is(item)));

/** 案件质量评查 (P27): one closed case that was drawn, looked at in six items; what is bad goes back to its unit by a supervision order. */
export const quality = record(petitions, 'quality', ['案件质量评查', 'Quality checks'], {
  one: 'Quality check',
  law: 'P27',
  number: 'PC{yyyymmdd}{seq:6}',
  fields: {
    sample: ref(['抽样', 'Sample'], sample, { filter: true }),
    petition: ref(['信访事项', 'Petition'], petition, { filter: true }),
    body: ref(['承办单位', 'Unit'], body, { filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    content: choice(['业务类型', 'Business'], contents, { filter: true }),
    items: rows(
      ['评查项', 'Items'],
      {
        item: choice(['项目', 'Item'], qualityItems, { required: true }),
        score: integer(['得分', 'Score'], { required: true, min: 0, max: 100 }),
        remark: prose(['问题', 'What is wrong'], { max: 1000 }),
      },
      { most: 6 },
    ),
    score: integer(['总分', 'Total'], { min: 0, max: 100, filter: true }),
    opinion: prose(['评查意见', 'Opinion'], { max: 4000 }),
    checker: text(['评查人', 'Checked by'], { max: 60 }),
    checkedOn: date(['评查日期', 'Checked on'], { filter: true }),
    rework: prose(['返工要求', 'What is to be done anew'], { max: 2000 }),
    reworkDueOn: date(['返工期限', 'To be done by']),
  },
  states: {
    open: state(['待评查', 'To be checked'], 'open'),
    scored: state(['已评分', 'Scored'], 'waiting'),
    passed: end(['合格', 'Passed']),
    rework: end(['返工', 'To be done anew'], 'refused'),
  },
  see: {
    supervisor: 'city',
    lead: 'city',
    deputy: 'city',
    'office-clerk': { scope: 'unit', when: (q) => q.state.in(['passed', 'rework']) },
    'office-lead': { scope: 'unit', when: (q) => q.state.in(['passed', 'rework']) },
    'district-clerk': { scope: 'unit', when: (q) => q.state.in(['passed', 'rework']) },
    'district-head': { scope: 'unit', when: (q) => q.state.in(['passed', 'rework']) },
  },
  actions: {
    open: { title: ['抽中', 'Drawn'], to: 'open', by: [], form: ['sample', 'petition', 'body', 'content'] },
    assess: {
      title: ['评查打分', 'Score'],
      from: ['open', 'scored'],
      to: 'scored',
      by: ['supervisor', 'lead'],
      due: { clock: null, when: (q) => q.state.is('open') },
      form: ['items', 'opinion'],
      need: ['items', 'opinion'],
      refuses: [
        {
          at: 'items',
          when: (q) =>
            or(
              lacks('registration')(q),
              lacks('time')(q),
              lacks('telling')(q),
              lacks('papers')(q),
              lacks('delivery')(q),
              lacks('satisfaction')(q),
            ),
          why: ['登记、时限、告知、文书、送达、满意六项都要打分。', 'Each of the six items is scored.'],
        },
      ],
      then: [
        derive<Scored>()(['score'], ({ items }) => {
          const scores = (items ?? []).map(({ score }) => score ?? 0);
          return { score: scores.length === 0 ? null : Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length) };
        }),
        sign('checker'),
        stamp('checkedOn'),
      ],
    },
    pass: { title: ['评为合格', 'Pass'], from: 'scored', to: 'passed', by: ['supervisor', 'lead'] },
    redo: {
      title: ['返工', 'To be done anew'],
      from: 'scored',
      to: 'rework',
      by: ['supervisor', 'lead'],
      form: ['rework', 'reworkDueOn'],
      need: ['rework', 'reworkDueOn'],
      unless: [
        { when: (q) => not(q.body.exists()), why: ['本件没有承办单位，不能发督办单。', 'No unit handled it: no order can be sent.'] },
      ],
      then: [
        opens(order, {
          does: 'rework',
          with: { petition: 'petition', body: 'body', requirement: 'rework', dueOn: 'reworkDueOn' },
          set: { subject: '案件质量评查返工', level: 'order', source: 'quality' },
        }),
      ],
    },
  },
  notices: {
    redone: {
      words: ['案件质量评查要求返工（{content}，得分 {score}）。', 'A closed case is to be done anew ({content}, score {score}).'],
      on: { action: 'redo' },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  related: [{ title: ['督办单', 'Supervision orders'], type: 'petitions.order', by: 'petition', of: 'petition' }],
  menu: { group: 'supervision', order: 4 },
  heading: ['bodyName', 'content'],
  list: {
    columns: ['number', 'petition', 'body', 'content', 'score', 'state', 'checkedOn'],
    filters: ['state', 'sample', 'petition', 'body', 'content', 'score', 'checkedOn'],
    views: { open: { title: ['待评查', 'To be checked'], filter: { state: 'open' } } },
    sort: '-createdAt',
  },
});
