import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import { date, did, end, integer, prose, record, ref, stamp, state, text, workdays } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaint } from '../complaints/complaint.js';
import { penalty } from '../penalties/penalty.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

const himself = { roles: 'lawyer', at: { entry: 'lawyer' } } as const;

interface Disputed {
  readonly complaint?: string | null;
  readonly penalty?: string | null;
}
/** A correction gives back what one record took. */
const onlyOne = [
  {
    at: 'penalty',
    when: (r: Recorded<Disputed>) => and(r.complaint.exists(), r.penalty.exists()),
    why: ['投诉和行政处罚只能填一项。', 'Name a complaint or a penalty, not both.'],
  },
] as const;

/**
 * A lawyer asks that his integrity score be looked at again (PIPL arts 24 and 45). The city answers: it upholds, or proposes what is to be given back, which another
 * person approves with a reason. A correction is a part of the score with this record; nothing of the score is ever deleted.
 */
export const scoreReview = record(lawyers, 'scoreReview', ['诚信分复核', 'Reviews of the score'], {
  law: ['L06'],
  one: 'Review of the score',
  number: 'LR{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    complaint: ref(['有异议的扣分所依据的投诉', 'Complaint that the deduction rests on'], complaint, {
      hint: ['对哪一项扣分有异议；不填为对整个评分。', 'Which deduction is meant; empty: the whole score.'],
    }),
    penalty: ref(['有异议的扣分所依据的行政处罚', 'Penalty that the deduction rests on'], penalty, {
      hint: ['对行政处罚的扣分有异议的填此项。', 'Instead of a complaint, where the deduction is for a penalty.'],
    }),
    grounds: prose(['复核理由', 'Grounds'], { required: true, max: 4000 }),
    finding: prose(['复核意见', 'Finding'], { max: 4000 }),
    points: integer(['更正分值', 'Points given back'], {
      min: 1,
      max: 100,
      hint: ['退回的原扣分值；随该项扣分一同恢复。', 'Of the deduction as it was made; it recovers in step with it.'],
    }),
    upheldOn: date(['维持日期', 'Upheld on'], { filter: true }),
    correctedOn: date(['更正日期', 'Corrected on'], { filter: true }),
  },
  states: {
    asked: state(['待复核', 'To be reviewed'], 'open'),
    approval: state(['更正待审批', 'Correction awaits approval'], 'waiting'),
    upheld: end(['维持评分', 'Upheld']),
    corrected: end(['已更正', 'Corrected']),
    withdrawn: end(['已撤回', 'Withdrawn'], 'refused'),
  },
  sections: [
    { title: ['申请', 'What is asked'], fields: ['lawyer', 'firm', 'complaint', 'penalty', 'grounds'] },
    { title: ['复核', 'Review'], fields: ['finding', 'points', 'upheldOn', 'correctedOn'] },
  ],
  see: { ...office.see, lawyer: 'own' },
  // What is proposed is internal until it is decided.
  withhold: [
    {
      from: 'lawyer',
      fields: ['finding', 'points'],
      until: (r) => or(r.upheldOn.exists(), r.correctedOn.exists()),
      why: ['复核办结后告知', 'Told when the review is closed'],
    },
  ],
  clocks: {
    answer: {
      title: ['复核期限', 'Answer'],
      from: did('ask'),
      within: workdays(15),
      met: did('uphold', 'correct', 'withdraw'),
      warn: [5, 1],
    },
  },
  actions: {
    ask: {
      title: ['申请复核诚信分', 'Ask for a review of the score'],
      to: 'asked',
      by: 'lawyer',
      form: ['lawyer', 'complaint', 'penalty', 'grounds'],
      need: ['grounds'],
      refuses: onlyOne,
    },
    withdraw: { title: ['撤回申请', 'Withdraw'], from: 'asked', to: 'withdrawn', by: 'lawyer' },
    uphold: {
      title: ['维持评分', 'Uphold'],
      from: 'asked',
      to: 'upheld',
      by: office.city,
      due: { clock: 'answer', of: 'city-clerk' },
      form: ['finding'],
      need: ['finding'],
      then: [stamp('upheldOn')],
    },
    propose: {
      title: ['拟更正', 'Propose a correction'],
      from: 'asked',
      to: 'approval',
      by: office.city,
      due: { clock: 'answer', of: 'city-clerk' },
      form: ['complaint', 'penalty', 'points', 'finding'],
      need: ['points', 'finding'],
      refuses: [
        {
          at: 'complaint',
          when: (r) => not(or(r.complaint.exists(), r.penalty.exists())),
          why: ['请填写扣分所依据的投诉或者行政处罚。', 'Name the complaint or the penalty that the deduction rests on.'],
        },
        ...onlyOne,
      ],
    },
    correct: {
      title: ['批准更正', 'Correct'],
      from: 'approval',
      to: 'corrected',
      by: 'city-lead',
      due: 'answer',
      notBy: 'propose',
      reason: true,
      then: [stamp('correctedOn')],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'approval', to: 'asked', by: 'city-lead', reason: true },
  },
  notices: {
    asked: {
      words: [
        '{lawyerName}申请复核诚信分，请在期限内答复：{answerDue}。',
        '{lawyerName} asks for a review of the score: answer by {answerDue}.',
      ],
      on: { action: 'ask' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    near: {
      words: ['{lawyerName}的诚信分复核即将到期：{answerDue}。', 'The review of the score of {lawyerName} is due on {answerDue}.'],
      on: { clock: 'answer', at: 'warn' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    over: {
      words: ['{lawyerName}的诚信分复核已超期：{answerDue}。', 'The review of the score of {lawyerName} is overdue since {answerDue}.'],
      on: { clock: 'answer', at: 'end' },
      to: { roles: office.city, at: 'all' },
    },
    proposed: {
      words: ['{lawyerName}的诚信分拟更正，请审批。', 'A correction of the score of {lawyerName} awaits your approval.'],
      on: { action: 'propose' },
      to: { roles: 'city-lead', at: 'all' },
    },
    sentBack: {
      words: ['{lawyerName}的诚信分更正意见被退回。', 'The correction of the score of {lawyerName} was sent back.'],
      on: { action: 'sendBack' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    upheld: {
      words: ['您申请复核的诚信分经复核予以维持，理由见复核意见。', 'Your score was reviewed and upheld; see the finding for the reasons.'],
      on: { action: 'uphold' },
      to: himself,
    },
    corrected: {
      words: ['您的诚信分经复核已更正，更正分值见诚信分明细。', 'Your score was reviewed and corrected; see the parts of the score.'],
      on: { action: 'correct' },
      to: himself,
    },
  },
  place: {
    district: 'lawyer',
    owner: { unit: 'city/lawyers-office' },
    involve: { lawyer: { role: 'subject', as: 'entry' } },
    units: { 'city/lawyers-office': 'handler' },
  },
  menu: { group: 'supervision', order: 5, calls: { lawyer: { title: ['诚信分复核申请', 'Reviews of my score'] } } },
  heading: ['lawyerName'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'state', 'answerDue', 'correctedOn'],
    filters: ['state', 'lawyer', 'firm', 'district', 'standing', 'correctedOn'],
    views: { open: { title: ['待办', 'Open'], filter: { state: ['asked', 'approval'] } } },
    sort: '-createdAt',
  },
});
