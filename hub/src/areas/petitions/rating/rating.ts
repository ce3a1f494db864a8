import { and, never, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  date,
  days,
  did,
  end,
  exists,
  named,
  prose,
  record,
  ref,
  since,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { duties } from '../handling/fields.js';
import type { review } from '../handling/review.js';
import { ofLed } from '../public/telling.js';
import { contents } from '../registration/codes.js';
import { body } from '../registers/body.js';
import { follows } from './following.js';
import { marks, type Marked } from './marks.js';
import { onlineRating } from './online.js';
import { fromWebsite } from './from-website.js';

type Rated = Recorded<Marked & { readonly duty?: keyof typeof duties | null }>;

const inReview = [
  {
    when: (r: Recorded<{ readonly petition?: string | null }>): Condition =>
      exists(named<typeof review>('petitions.review'), { by: 'petition', is: r.petition, states: ['asked', 'handling', 'proposed'] }),
    why: ['复查、复核期间不评价', 'It is being reviewed: it is not rated meanwhile'],
  },
] as const;
const judged = [
  {
    at: 'officeMark',
    when: (r: Rated) => and(r.duty.is('main'), not(r.officeMark.exists())),
    why: ['请评价信访部门。', 'Rate the petition office.'],
  },
] as const;

/** How satisfied the petitioner is (满意度评价, P25): two marks, for the petition office and for the unit, once the answer has reached him; of each unit that had a part. */
export const rating = record(petitions, 'rating', ['满意度评价', 'Ratings'], {
  one: 'Rating',
  law: 'P25',
  number: 'PJ{yyyymmdd}{seq:6}',
  fields: {
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
    body: ref(['责任单位', 'Unit rated'], body, { filter: true }),
    petitionNumber: text(['信访件编号', 'Number of the petition'], { max: 40 }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    duty: choice(['主办、协办', 'Duty'], duties, { filter: true }),
    content: choice(['业务类型', 'Business'], contents, { filter: true }),
    arrivedOn: date(['答复送达日期', 'Answer arrived on'], { filter: true }),
    officeMark: choice(['对信访部门的评价', 'Mark of the petition office'], marks, { filter: true }),
    unitMark: choice(['对责任单位的评价', 'Mark of the unit'], marks, { filter: true }),
    remark: prose(['意见建议', 'Remark'], { class: 'sensitive', max: 500 }),
    officeRemark: prose(['对信访部门的意见（网上）', 'Remark on the petition office'], { class: 'sensitive', max: 500 }),
    ratedOn: date(['评价日期', 'Rated on'], { filter: true }),
    changedOn: date(['更改日期', 'Changed on']),
    officeChangedOn: date(['对信访部门的评价更改日期', 'Mark of the petition office changed on']),
    online: ref(['网上评价', 'Rating online'], onlineRating),
    inReview: boolean(['正在复查复核', 'Being reviewed']),
    isFinal: boolean(['更改期已满', 'No longer changed']),
    orderedOn: date(['督办日期', 'Order issued on']),
    complainedOn: date(['不满意评价日期', 'Dissatisfied since'], { filter: true }),
    calledOn: date(['回访日期', 'Called back on'], { filter: true }),
    callNote: prose(['回访情况', 'What was said'], { max: 2000 }),
  },
  states: {
    offered: state(['待评价', 'To be rated'], 'waiting'),
    rated: state(['已评价', 'Rated'], 'done'),
    changed: state(['已更改评价', 'Changed'], 'done'),
    called: state(['已回访', 'Called back'], 'done'),
    lapsed: end(['逾期未评价', 'Not rated in time']),
  },
  sections: [
    {
      title: ['评价', 'Rating'],
      fields: [
        'petition',
        'body',
        'duty',
        'content',
        'arrivedOn',
        'officeMark',
        'unitMark',
        'remark',
        'officeRemark',
        'ratedOn',
        'changedOn',
        'officeChangedOn',
        'online',
      ],
    },
    { title: ['回访', 'Call'], fields: ['complainedOn', 'orderedOn', 'calledOn', 'callNote'], brief: true },
  ],
  see: {
    desk: 'city',
    lead: 'city',
    deputy: 'city',
    supervisor: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  // Remarks are for the petition office and the unit that was rated (P26).
  withhold: [{ from: ['deputy', 'supervisor'], fields: ['remark', 'officeRemark'] }],
  reveal: { remark: ['desk', 'lead', ...handlers, ...heads], officeRemark: ['desk', 'lead', ...handlers, ...heads] },
  show: {
    officeMark: (r) => r.duty.is('main'),
    officeRemark: (r) => r.officeRemark.exists(),
    officeChangedOn: (r) => r.officeChangedOn.exists(),
    online: (r) => r.online.exists(),
    inReview: never,
    isFinal: never,
  },
  clocks: {
    window: {
      title: ['评价期（三十日）', 'May be rated'],
      from: since('arrivedOn'),
      within: days(30),
      met: did('rate', 'rateUnitOnline'),
      warn: [15],
      atEnd: 'lapse',
    },
    change: { title: ['更改评价', 'May be changed'], from: since('arrivedOn'), within: days(30), met: did('change'), atEnd: 'endChange' },
    call: { title: ['回访', 'Call back'], from: since('complainedOn'), within: workdays(5), met: did('callBack'), warn: [1] },
  },
  actions: {
    offer: {
      title: ['请信访人评价', 'Offered'],
      to: 'offered',
      by: [],
      form: ['petition', 'petitionNumber', 'body', 'duty', 'content', 'arrivedOn'],
    },
    rate: {
      title: ['评价', 'Rate'],
      from: 'offered',
      to: 'rated',
      by: [],
      form: ['officeMark', 'unitMark', 'remark'],
      need: ['unitMark'],
      refuses: judged,
      unless: [
        {
          when: (r) => r.clock.window.is('overdue'),
          why: ['自收到答复之日起已满三十日，不能再评价。', 'Thirty days from the answer are over.'],
        },
        ...inReview,
      ],
      then: [stamp('ratedOn'), ...follows],
    },
    change: {
      title: ['更改评价', 'Change the rating'],
      from: ['rated', 'called'],
      to: 'changed',
      by: [],
      form: ['officeMark', 'unitMark', 'remark'],
      need: ['unitMark'],
      refuses: judged,
      unless: [
        { when: (r) => r.changedOn.exists(), why: ['已经更改过一次评价，不能再次更改。', 'It was changed once already.'] },
        {
          when: (r) => r.clock.change.is('overdue'),
          why: ['自收到答复之日起已满三十日，不能再更改。', 'Thirty days from the answer are over.'],
        },
        ...inReview,
      ],
      then: [stamp('changedOn'), stamp('officeChangedOn'), ...follows],
    },
    ...fromWebsite,
    lapse: { title: ['评价期满', 'Not rated in time'], from: 'offered', to: 'lapsed', by: [], byClock: true },
    callBack: {
      title: ['登记回访', 'Record the call'],
      from: ['rated', 'changed'],
      to: 'called',
      by: ['desk', 'lead'],
      due: { clock: 'call', when: (r) => and(r.complainedOn.exists(), not(r.calledOn.exists())) },
      form: ['callNote'],
      need: ['callNote'],
      unless: [
        { when: (r) => not(r.complainedOn.exists()), why: ['没有不满意的评价，不需要回访。', 'Nobody was dissatisfied.'] },
        { when: (r) => r.calledOn.exists(), why: ['已经回访。', 'He was called back already.'] },
      ],
      then: [stamp('calledOn')],
    },
  },
  notices: {
    rateText: ofLed(
      'rate',
      ['您的信访事项已答复，请在三十日内凭查询码评价办理工作{link}。', 'Your petition was answered: please rate within thirty days{link}.'],
      {
        action: 'offer',
      },
    ),
    remindText: ofLed(
      'rateReminder',
      ['请于{windowDue}前凭查询码评价您的信访事项的办理工作{link}。', 'Please rate by {windowDue}{link}.'],
      {
        clock: 'window',
        at: 'warn',
      },
    ),
    complained: {
      words: [
        '信访人评价不满意（{bodyName}，{content}），请在 5 个工作日内回访。',
        'A petitioner is dissatisfied ({bodyName}, {content}): call within 5 working days.',
      ],
      on: { holds: (r) => r.complainedOn.exists() },
      to: { roles: ['desk', 'lead'], at: 'all' },
    },
    near: {
      words: ['不满意评价的回访将于{callDue}到期（{bodyName}）。', 'A call to a dissatisfied petitioner is due on {callDue} ({bodyName}).'],
      on: { clock: 'call', at: 'warn' },
      to: { roles: ['desk', 'lead'], at: 'all' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  menu: { group: 'handling', order: 5 },
  heading: ['bodyName', 'content'],
  list: {
    columns: ['number', 'petition', 'body', 'content', 'officeMark', 'unitMark', 'state', 'arrivedOn', 'ratedOn'],
    filters: [
      'state',
      'standing',
      'callStanding',
      'petition',
      'body',
      'duty',
      'content',
      'officeMark',
      'unitMark',
      'arrivedOn',
      'ratedOn',
      'complainedOn',
    ],
    views: {
      offered: { title: ['待评价', 'To be rated'], filter: { state: 'offered' } },
      dissatisfied: { title: ['不满意', 'Dissatisfied'], filter: { unitMark: 'dissatisfied' } },
    },
    sort: '-createdAt',
  },
  counted: { arrivedOn: ['body', 'content', 'unitMark', 'officeMark'] },
});
