import { signalKinds } from '@fatong/contracts/codes';
import { among, choice, date, end, identifier, matchResults, record, ref, set, stamp, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

/** What its source says. */
const told = {
  kind: choice(['线索类别', 'Kind'], signalKinds, { required: true, filter: true }),
  subjectName: text(['姓名', 'Name'], { max: 60, search: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
  idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
  on: date(['日期', 'On'], {
    required: true,
    filter: true,
    hint: [
      '死亡、任职、休假开始之日，或者最近一次缴费、考核、活动之日。',
      'Died on, in the post or on leave from; insured, assessed or active last on.',
    ],
  }),
  until: date(['截止日期', 'Until']),
  said: text(['信息来源', 'Said by'], { max: 120, required: true }),
  asOf: date(['数据日期', 'Data as of'], { required: true, filter: true }),
};

/**
 * What the register does not know of a lawyer (L25, 核查线索): that he died, has another post, when he was insured, assessed or active last, that he is on leave. Uploaded
 * as a sheet or entered by hand, until a system tells of it; what the criteria Z1, Z2, Z4 to Z6 rest on.
 */
export const signal = record(lawyers, 'signal', ['核查线索', 'Signals'], {
  one: 'Signal',
  law: 'L25',
  number: 'LX{yyyymmdd}{seq:6}',
  fields: {
    ...told,
    matched: choice(['匹配结果', 'Matched'], matchResults, { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyers: ref(['可能的律师', 'Who it may be'], lawyer, { many: true, most: 20 }),
    voidedOn: date(['作废日期', 'Void since']),
  },
  states: {
    received: state(['已接收', 'Received'], 'open'),
    unmatched: state(['待匹配', 'To be matched'], 'open'),
    usable: state(['可用', 'Usable'], 'done'),
    void: end(['作废', 'Void'], 'refused'),
  },
  intake: { fields: Object.keys(told) as readonly (keyof typeof told)[], opens: 'receive', withdraws: 'withdraw' },
  matching: {
    result: 'matched',
    found: 'recognise',
    open: 'seek',
    among: [
      among(lawyer, {
        ref: 'lawyer',
        candidates: 'lawyers',
        exact: [
          { licence: 'licence', name: 'subjectName' },
          { name: 'subjectName', idNumber: 'idNumber' },
        ],
        probable: [{ licence: 'licence' }, { name: 'subjectName' }],
      }),
    ],
  },
  sections: [
    { title: ['线索', 'Signal'], fields: ['kind', 'on', 'until', 'said', 'asOf'] },
    { title: ['对象', 'Whom it is about'], fields: ['subjectName', 'licence', 'idNumber', 'matched', 'lawyer', 'lawyers', 'voidedOn'] },
  ],
  show: { voidedOn: (s) => s.voidedOn.exists() },
  see: { 'city-lead': 'city', 'city-clerk': 'city' },
  reveal: { idNumber: ['city-clerk'] },
  actions: {
    receive: { title: ['接收', 'Received'], to: 'received', by: [], byReport: true },
    withdraw: {
      title: ['来源撤回', 'Withdrawn by its source'],
      from: ['received', 'unmatched', 'usable'],
      to: 'void',
      by: [],
      byReport: true,
      then: [stamp('voidedOn')],
    },
    recognise: { title: ['匹配', 'Matched'], from: ['received', 'unmatched', 'usable'], to: 'usable', by: [], byReport: true },
    seek: {
      title: ['未精确匹配', 'Not matched exactly'],
      from: ['received', 'unmatched', 'usable'],
      to: 'unmatched',
      by: [],
      byReport: true,
    },
    enter: {
      title: ['登记线索', 'Enter a signal'],
      to: 'usable',
      by: office.city,
      form: ['lawyer', 'kind', 'on', 'until', 'said', 'asOf'],
      need: ['lawyer'],
      refuses: [
        { at: 'on', when: (s) => s.on.greater(s.asOf), why: ['日期不能晚于数据日期。', 'The day cannot be after the day of the data.'] },
        { at: 'until', when: (s) => s.on.greater(s.until), why: ['截止日期早于日期。', 'It ends before it begins.'] },
      ],
      then: [set({ matched: 'hand' })],
    },
    matchLawyer: {
      title: ['确认律师', 'Say who it is'],
      from: 'unmatched',
      to: 'usable',
      by: office.city,
      due: { of: 'city-clerk', clock: null },
      form: ['lawyer'],
      need: ['lawyer'],
      then: [set({ matched: 'hand', lawyers: null })],
    },
    discard: {
      title: ['作废', 'Void'],
      from: ['unmatched', 'usable'],
      to: 'void',
      by: office.city,
      reason: true,
      then: [stamp('voidedOn')],
    },
  },
  notices: {
    unmatched: {
      words: ['核查线索{number}未能精确匹配律师，请人工确认。', 'The signal {number} could not be matched with a lawyer: say who it is.'],
      on: { action: 'seek' },
      to: { roles: 'city-clerk', at: 'all' },
    },
  },
  place: { owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  menu: { group: 'zombies', order: 4 },
  heading: ['kind', 'subjectName'],
  list: {
    columns: ['number', 'kind', 'lawyer', 'subjectName', 'on', 'said', 'asOf', 'state'],
    filters: ['state', 'kind', 'lawyer', 'licence', 'on', 'asOf', 'matched'],
    views: { unmatched: { title: ['待匹配', 'To be matched'], filter: { state: 'unmatched' } } },
    sort: '-createdAt',
    exportNeeds: 'lawyers.exportRequest',
  },
});
