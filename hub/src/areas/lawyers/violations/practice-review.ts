import { districts } from '@fatong/contracts/bureau/shanghai';
import { penaltyAuthorities } from '@fatong/contracts/codes';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  choice,
  date,
  did,
  end,
  exists,
  opens,
  prose,
  provided,
  record,
  ref,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { listBadge, practiceReviewColumns } from '../beside.js';
import { penalty } from '../penalties/penalty.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { violation } from './violation.js';

const outcomes = {
  suspend: ['立案处罚（停止执业）', 'A penalty case for a suspension'],
  watch: ['继续执业，重点监管', 'Goes on under closer supervision'],
  none: ['继续执业', 'Goes on'],
} as const;
type Reviewed = Recorded<{
  readonly outcome?: keyof typeof outcomes | null;
  readonly penaltyAuthority?: string | null;
  readonly seat?: string | null;
}>;
const isToSuspend = (r: Reviewed) => r.outcome.is('suspend');

const conclusion = approval('conclusion', ['审查意见', 'Conclusion'], {
  from: 'due',
  to: 'concluded',
  by: office.city,
  chain: ['city-lead'],
  form: ['outcome', 'finding', 'penaltyAuthority', 'seat'],
  need: ['outcome', 'finding'],
  then: [
    stamp('concludedOn'),
    provided(
      isToSuspend,
      opens(penalty, {
        does: 'receive',
        with: {
          lawyer: 'lawyer',
          violation: 'violation',
          authority: 'penaltyAuthority',
          jurisdiction: 'seat',
          facts: 'facts',
          foundOn: 'raisedOn',
        },
        set: { subject: 'lawyer', source: 'violation' },
      }),
    ),
  ],
});
const city = { roles: office.city, at: 'all' } as const;

/**
 * Whether a lawyer of whom a criminal filing is told goes on practising (L05, 停止执业审查): proposed by a rule for each filing, concluded by two persons. A filing
 * is no finding of guilt and suspends nobody by itself: a suspension is a penalty, of which a case is opened. What comes to nothing takes the review back.
 */
export const practiceReview = record(lawyers, 'practiceReview', ['停止执业审查', 'Reviews of practice'], {
  one: 'Review of practice',
  number: 'LT{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    violation: ref(['违法违规记录', 'Violation'], violation, { required: true, filter: true }),
    facts: prose(['依据', 'Grounds'], { max: 2000 }),
    raisedOn: date(['提出日期', 'Raised on'], { filter: true }),
    outcome: choice(['审查结论', 'Outcome'], outcomes, { filter: true }),
    finding: prose(['审查理由', 'Finding'], { max: 4000 }),
    penaltyAuthority: choice(['处罚办理机关', 'Authority of the penalty'], penaltyAuthorities),
    seat: choice(['处罚管辖区', 'District of the penalty'], districts),
    concludedOn: date(['审结日期', 'Concluded on']),
    ...conclusion.fields,
  },
  states: {
    due: state(['待审查', 'To be reviewed'], 'open'),
    ...conclusion.states,
    concluded: end(['已审结', 'Concluded']),
    retracted: end(['已撤回（不再追究）', 'Taken back: it came to nothing'], 'refused'),
  },
  sections: [
    { title: ['审查事项', 'Review'], fields: ['lawyer', 'firm', 'violation', 'facts', 'raisedOn'] },
    { title: ['审查结论', 'Conclusion'], fields: ['outcome', 'finding', 'penaltyAuthority', 'seat', 'concludedOn'], brief: true },
  ],
  see: { ...office.see },
  clocks: {
    review: {
      title: ['审查期限', 'Review'],
      from: did('arise'),
      within: workdays(10),
      met: did('approveConclusion', 'retract'),
      warn: [3, 1],
    },
  },
  actions: {
    arise: { title: ['规则提出', 'Proposed by rule'], to: 'due', by: [], byRule: true, then: [stamp('raisedOn')] },
    retract: { title: ['规则撤回', 'Taken back by rule'], from: ['due', 'conclusion'], to: 'retracted', by: [], byRule: true },
    ...conclusion.actions,
    askConclusion: {
      ...conclusion.actions.askConclusion,
      refuses: [
        {
          at: 'penaltyAuthority',
          when: (r) => and(isToSuspend(r), not(r.penaltyAuthority.exists())),
          why: ['立案处罚的，请填写处罚办理机关。', 'Name the authority of the penalty case.'],
        },
        {
          at: 'seat',
          when: (r) => and(isToSuspend(r), not(r.seat.exists())),
          why: ['立案处罚的，请填写处罚管辖区。', 'Name the district of the penalty case.'],
        },
      ],
    },
    approveConclusion: {
      ...conclusion.actions.approveConclusion,
      unless: [
        ...(conclusion.actions.approveConclusion.unless ?? []),
        {
          when: (r) => and(isToSuspend(r), exists(penalty, { by: 'violation', is: r.violation })),
          why: ['该违法记录已经立案处罚，请退回。', 'A penalty case was opened of this violation already: send it back.'],
        },
      ],
    },
  },
  notices: {
    ...conclusion.notices,
    arisen: {
      words: [
        '{lawyerName}有刑事立案（未定罪），请审查是否应当停止执业。',
        'A criminal filing on {lawyerName}, which is no finding of guilt: review whether he goes on practising.',
      ],
      on: { action: 'arise' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    late: {
      words: ['{lawyerName}的停止执业审查将于{reviewDue}到期。', 'The review of the practice of {lawyerName} is due on {reviewDue}.'],
      on: { clock: 'review', at: 'warn' },
      to: city,
    },
    retracted: {
      words: [
        '{lawyerName}的刑事案件不再追究，停止执业审查已撤回。',
        'The criminal case of {lawyerName} came to nothing: the review is taken back.',
      ],
      on: { action: 'retract' },
      to: city,
    },
    concluded: {
      words: ['{lawyerName}的停止执业审查已审结：{outcome}。', 'The review of the practice of {lawyerName} is concluded: {outcome}.'],
      on: { action: 'approveConclusion' },
      to: { roles: office.district, at: 'district' },
    },
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
    { title: ['该律师的行政处罚', 'Penalties of the lawyer'], type: 'lawyers.penalty', by: 'lawyer', of: 'lawyer' },
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  menu: { group: 'violations', order: 3 },
  heading: ['lawyerName'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'district', 'state', 'outcome', 'raisedOn', 'reviewDue'],
    filters: ['state', 'standing', 'district', 'outcome', 'raisedOn', 'lawyer', 'firm', 'violation'],
    views: {
      due: { title: ['待审查', 'To be reviewed'], filter: { state: 'due' } },
      approval: { title: ['待审批', 'To approve'], filter: { state: 'conclusion' } },
    },
    sort: '-createdAt',
  },
});
