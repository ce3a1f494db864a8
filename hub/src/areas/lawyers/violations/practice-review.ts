import { districts } from '@fatong/contracts/bureau/shanghai';
import { penaltyAuthorities } from '@fatong/contracts/codes';
import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import { approval, choice, date, end, opens, prose, provided, record, ref, stamp, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { practiceReviewColumns } from '../beside.js';
import { penalty } from '../penalties/penalty.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { violation } from './violation.js';

const isPenalized = (r: Recorded<{ readonly outcome?: string | null }>) => r.outcome.is('penalty');

const decision = approval('decision', ['审查意见', 'Opinion of the review'], {
  from: 'pending',
  to: 'decided',
  by: office.city,
  chain: ['city-lead'],
  form: ['outcome', 'opinion', 'authority', 'seat'],
  need: ['outcome', 'opinion'],
  then: [
    stamp('decidedOn'),
    provided(
      isPenalized,
      opens(penalty, {
        does: 'receive',
        with: { lawyer: 'lawyer', violation: 'violation', facts: 'opinion', authority: 'authority', jurisdiction: 'seat' },
        set: { subject: 'lawyer', source: 'violation' },
      }),
    ),
  ],
});

/**
 * Whether a lawyer against whom a criminal case was filed may go on to practise (停止执业审查, L05). A filing is no finding of guilt: the review is proposed by rule,
 * decided by two persons of the city, and suspends nobody by itself: that is a penalty, which it may open. It is taken back when the case comes to nothing.
 */
export const practiceReview = record(lawyers, 'practiceReview', ['停止执业审查', 'Reviews of practice'], {
  one: 'Review of practice',
  number: 'LP{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true, filter: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    violation: ref(['违法违规记录', 'Violation'], violation, { filter: true }),
    rests: text(['审查依据', 'What it rests on'], { max: 400 }),
    parameter: text(['规则参数', 'Parameter in force'], { max: 400 }),
    outcome: choice(
      ['审查结论', 'Outcome'],
      { practise: ['暂不停止执业', 'Goes on to practise'], penalty: ['立案处罚', 'Penalty case'] },
      { filter: true },
    ),
    opinion: prose(['审查意见', 'Opinion'], { max: 4000 }),
    authority: choice(['处罚办理机关', 'Authority of the penalty'], penaltyAuthorities),
    seat: choice(['处罚管辖区', 'District of the penalty'], districts),
    decidedOn: date(['审查决定日期', 'Decided on'], { filter: true }),
    ...decision.fields,
  },
  states: {
    pending: state(['待审查', 'To be reviewed'], 'open'),
    ...decision.states,
    decided: end(['已审查', 'Reviewed']),
    retracted: end(['已撤回（事实不再成立）', 'Taken back: no longer true'], 'refused'),
  },
  sections: [
    { title: ['审查对象', 'Who is reviewed'], fields: ['lawyer', 'firm', 'violation', 'rests', 'parameter'] },
    { title: ['审查', 'Review'], fields: ['outcome', 'opinion', 'authority', 'seat', 'decidedOn', 'decisionStep'], brief: true },
  ],
  see: office.see,
  show: { authority: (r) => r.outcome.is('penalty'), seat: (r) => r.outcome.is('penalty') },
  actions: {
    arise: { title: ['规则提出审查', 'Proposed by rule'], to: 'pending', by: [], byRule: true },
    retract: { title: ['规则撤回', 'Taken back by rule'], from: ['pending', 'decision'], to: 'retracted', by: [], byRule: true },
    ...decision.actions,
    askDecision: {
      ...decision.actions.askDecision,
      refuses: [
        {
          at: 'seat',
          when: (r) => and(r.outcome.is('penalty'), or(not(r.seat.exists()), not(r.authority.exists()))),
          why: ['请填写处罚的办理机关和管辖区。', 'Say which authority and district have the penalty case.'],
        },
      ],
    },
  },
  notices: {
    arisen: {
      words: [
        '{lawyerName}被刑事立案（未定罪），请审查是否停止执业。',
        'A criminal case was filed against {lawyerName}, not convicted: review the practice.',
      ],
      on: { action: 'arise' },
      to: { roles: office.city, at: 'scope' },
    },
    retracted: {
      words: [
        '{lawyerName}的停止执业审查已撤回：所依据的事实不再成立。',
        'The review of {lawyerName} is taken back: what it rests on is no longer true.',
      ],
      on: { action: 'retract' },
      to: { roles: office.city, at: 'scope' },
    },
    ...decision.notices,
  },
  place: { district: 'lawyer', owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  related: [
    {
      title: ['该律师的其他审查', 'Other reviews of the lawyer'],
      type: 'lawyers.practiceReview',
      by: 'lawyer',
      of: 'lawyer',
      columns: practiceReviewColumns,
    },
  ],
  menu: { group: 'violations', order: 2 },
  heading: ['lawyerName'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'district', 'violation', 'outcome', 'state', 'createdAt'],
    filters: ['state', 'district', 'outcome', 'lawyerName', 'lawyer', 'firm', 'violation', 'decidedOn'],
    views: { pending: { title: ['待审查、审批', 'To be reviewed or approved'], filter: { state: ['pending', 'decision'] } } },
    sort: '-createdAt',
  },
});
