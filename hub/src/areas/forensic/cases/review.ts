import {
  did,
  date,
  end,
  goesOn,
  movesThose,
  choice,
  prose,
  record,
  ref,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { bureau, forensic } from '../area.js';
import { institution } from '../registers/institution.js';
import { person } from '../registers/person.js';
import { qualifications, qualifying } from './assignment.js';
import { kinds } from './codes.js';

const reviewer = qualifying(['复核人', 'The reviewer']);

/** 复核: one look of the reviewer at a case, by himself alone; sent back it is reviewed again by another record of it. */
export const review = record(forensic, 'review', ['复核', 'Reviews'], {
  one: 'Review',
  number: 'FH{yyyymmdd}{seq:6}',
  fields: {
    case: ref(['鉴定案件', 'Case'], 'forensic.case', { filter: true }),
    person: ref(['复核人', 'Reviewer'], person, { filter: true }),
    institution: ref(['鉴定机构', 'Institution'], institution, { filter: true }),
    itemCode: text(['事项编码', 'Code of the item'], { max: 20 }),
    itemName: text(['鉴定事项', 'Item'], { max: 60 }),
    kind: choice(['鉴定种类', 'Kind'], kinds, {}),
    qualification: choice(['复核人核验', 'How he was judged'], qualifications, {}),
    askedOn: date(['提交日期', 'Asked for on'], { filter: true }),
    comment: prose(['复核意见', 'What the reviewer says'], { class: 'sensitive', max: 4000 }),
    reviewedOn: date(['复核日期', 'Reviewed on'], { filter: true }),
  },
  states: {
    asked: state(['待复核', 'To be reviewed'], 'open'),
    passed: end(['通过', 'Passed']),
    returned: end(['已退回', 'Sent back'], 'refused'),
    stopped: end(['案件终止', 'The case was ended'], 'refused'),
  },
  see: { ...bureau, head: 'unit', desk: 'unit', reviewer: 'own' },
  reveal: { comment: ['reviewer', 'head', 'lead', 'clerk', 'district'] },
  clocks: {
    review: {
      title: ['复核（三个工作日）', 'Review'],
      from: did('ask'),
      within: workdays(3),
      met: did('pass', 'sendBack', 'stop'),
      warn: [1, 0],
    },
  },
  actions: {
    ask: {
      title: ['提请复核', 'Asked for'],
      to: 'asked',
      by: [],
      form: ['case', 'person', 'institution', 'itemCode', 'itemName', 'kind'],
      then: [stamp('askedOn'), goesOn('qualify')],
    },
    qualify: { title: ['核验复核人', 'Judged'], from: 'asked', by: [], then: reviewer.then, refuses: reviewer.refuses },
    pass: {
      title: ['复核通过', 'Pass it'],
      from: 'asked',
      to: 'passed',
      by: 'reviewer',
      due: 'review',
      form: ['comment'],
      then: [stamp('reviewedOn'), movesThose('forensic.case', { by: 'id', of: 'case', does: 'passReview' })],
    },
    sendBack: {
      title: ['退回鉴定人', 'Send it back'],
      from: 'asked',
      to: 'returned',
      by: 'reviewer',
      form: ['comment'],
      need: ['comment'],
      then: [stamp('reviewedOn'), movesThose('forensic.case', { by: 'id', of: 'case', does: 'returnFromReview' })],
    },
    stop: { title: ['案件终止', 'The case was ended'], from: 'asked', to: 'stopped', by: [] },
  },
  notices: {
    asked: {
      words: ['《{itemName}》已提请复核，{reviewDue}前复核。', '“{itemName}” is to be reviewed by {reviewDue}.'],
      on: { action: 'ask' },
      to: { roles: 'reviewer', at: { entry: 'person' } },
    },
  },
  place: { district: 'institution', owner: { ref: 'institution' }, involve: { person: { role: 'handler', as: 'entry' } } },
  menu: { group: 'cases', order: 3, calls: { reviewer: { title: ['待我复核', 'To be reviewed by me'] } } },
  heading: ['itemName'],
  list: {
    columns: ['number', 'case', 'itemName', 'person', 'institution', 'askedOn', 'reviewDue', 'reviewedOn', 'state'],
    filters: ['state', 'reviewStanding', 'case', 'person', 'institution', 'district', 'askedOn', 'reviewedOn'],
    views: {
      asked: { title: ['待复核', 'To be reviewed'], filter: { state: 'asked' } },
      returned: { title: ['已退回', 'Sent back'], filter: { state: 'returned' } },
    },
    sort: '-createdAt',
  },
});
