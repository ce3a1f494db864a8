import { and, not, type Condition, type LeafValue } from '@fatong/contracts/expression';
import {
  counts,
  date,
  derive,
  did,
  end,
  integer,
  movesThose,
  named,
  prose,
  record,
  ref,
  set,
  sign,
  stamp,
  state,
  text,
  workdays,
  type IntegerField,
  type RecordType,
  type RefField,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { part } from '../handling/part.js';
import { rating } from '../rating/rating.js';
import { body } from '../registers/body.js';
import { round } from './round.js';
import { scored, type Assessed } from './scoring.js';
import { target } from './target.js';

interface Spanned {
  readonly body?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}
interface Limited {
  readonly body: LeafValue<string | null | undefined>;
  readonly duty: LeafValue<string | null | undefined>;
  readonly state: LeafValue<string | undefined>;
}
/** Main parts of the unit whose last day lies in the period. What was sent back or handed on is another unit’s, what was refused needs no answer. */
const dueIn = (one: Limited, due: LeafValue<string | null | undefined>, { body: unit, from, to }: Spanned): Condition | null =>
  unit && from && to
    ? and(
        one.body.is(unit),
        one.duty.is('main'),
        due.atLeast(from),
        due.atMost(to),
        not(one.state.in(['returned', 'moved', 'refused', 'withdrawn', 'stopped'])),
      )
    : null;
const inTime = (
  is: Condition | null,
  met: LeafValue<string | null | undefined>,
  due: LeafValue<string | null | undefined>,
): Condition | null => is && and(is, met.exists(), met.atMost(due));

interface Judged {
  readonly body: LeafValue<string | null | undefined>;
  readonly arrivedOn: LeafValue<string | null | undefined>;
  readonly unitMark: LeafValue<string | null | undefined>;
}
/** What petitioners said of the unit whose answer reached them in the period (P25). */
const ratedIn = (one: Judged, { body: unit, from, to }: Spanned): Condition | null =>
  unit && from && to ? and(one.body.is(unit), one.arrivedOn.atLeast(from), one.arrivedOn.atMost(to), one.unitMark.exists()) : null;

const rates = ['onTimeRate', 'acceptanceRate', 'satisfactionRate', 'score'] as const;
const scoring = derive<Assessed>()(rates, scored);
/** As the parts of the unit are when it is counted: one that is answered later stays late. */
const counting = [
  counts(part, {
    due: (one, own: Spanned) => dueIn(one as unknown as Limited, one.answerDue, own),
    inTime: (one, own: Spanned) => inTime(dueIn(one as unknown as Limited, one.answerDue, own), one.answeredOn, one.answerDue),
    toAccept: (one, own: Spanned) => dueIn(one as unknown as Limited, one.acceptDue, own),
    acceptedInTime: (one, own: Spanned) => inTime(dueIn(one as unknown as Limited, one.acceptDue, own), one.acceptMet, one.acceptDue),
  }),
  counts(rating, {
    rated: (one, own: Spanned) => ratedIn(one as unknown as Judged, own),
    satisfied: (one, own: Spanned) => {
      const is = ratedIn(one, own);
      return is && and(is, one.unitMark.in(['satisfied', 'fairly']));
    },
  }),
  scoring,
] as const;
const number = (zh: string, en: string) => integer([zh, en], { min: 0 });
interface Ranked {
  readonly round?: string | null;
  readonly score?: number | null;
  readonly rank?: number | null;
  readonly body?: string | null;
  readonly amended?: string | null;
  readonly amendedScore?: number | null;
}
/** What of the other tables of the round is asked. */
type Others = RecordType<{ readonly round: RefField; readonly body: RefField; readonly score: IntegerField }>;

/** Its place among those of the round, by what they score now; one that was amended in this very moment by what it scores from now on. */
const ranking = [
  counts(named<Others>('petitions.assessment'), {
    rank: (one, own: Ranked) =>
      own.round && typeof own.score === 'number'
        ? and(one.round.is(own.round), one.score.greater(own.score), ...(own.amended ? [not(one.body.is(own.amended))] : []))
        : null,
  }),
  derive<Ranked>()(['rank'], ({ rank, score, body: unit, amended, amendedScore }) => ({
    rank: (rank ?? 0) + 1 + (unit !== amended && (amendedScore ?? -1) > (score ?? 0) ? 1 : 0),
  })),
] as const;

/** 考核表 (P13): what a unit reached in a period against its target. Counted, approved and locked by another person, who is not of the unit; a count may be appealed within five working days. */
export const assessment = record(petitions, 'assessment', ['目标考核', 'Assessments'], {
  one: 'Assessment',
  law: 'P13',
  number: 'KB{yyyymmdd}{seq:6}',
  fields: {
    round: ref(['考核批次', 'Round'], round, { filter: true }),
    target: ref(['考核目标', 'Target'], target),
    body: ref(['考核单位', 'Unit'], body, { filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    from: date(['期间开始', 'From'], { filter: true }),
    to: date(['期间结束', 'Until'], { filter: true }),
    due: number('应办结（件）', 'Due'),
    inTime: number('按期办结（件）', 'Answered in time'),
    onTimeRate: text(['按期办结率', 'On time'], { max: 10 }),
    onTimeTarget: number('按期办结率目标', 'Its target'),
    onTimeWeight: number('按期办结率权重', 'Its weight'),
    toAccept: number('应受理（件）', 'To be accepted'),
    acceptedInTime: number('按期受理（件）', 'Accepted in time'),
    acceptanceRate: text(['按期受理率', 'Accepted in time: share'], { max: 10 }),
    acceptanceTarget: number('按期受理率目标', 'Its target'),
    acceptanceWeight: number('按期受理率权重', 'Its weight'),
    rated: number('评价（件）', 'Rated'),
    satisfied: number('满意、基本满意（件）', 'Satisfied'),
    satisfactionRate: text(['满意率', 'Satisfied: share'], { max: 10 }),
    satisfactionTarget: number('满意率目标', 'Its target'),
    satisfactionWeight: number('满意率权重', 'Its weight'),
    score: integer(['得分', 'Score'], { min: 0, max: 100, filter: true }),
    rank: integer(['名次', 'Rank'], { min: 1 }),
    amended: ref(['更正的单位', 'Unit that was amended'], body),
    amendedScore: integer(['更正后的得分', 'Its score'], { min: 0, max: 100 }),
    appeal: prose(['申诉理由', 'Appeal'], { max: 2000 }),
    decision: prose(['申诉处理意见', 'Decision on the appeal'], { max: 2000 }),
    checker: text(['审核人', 'Approved by'], { max: 60 }),
    lockedOn: date(['审定日期', 'Locked on'], { filter: true }),
  },
  states: {
    counted: state(['待审核', 'To be approved'], 'waiting'),
    locked: state(['已审定', 'Locked'], 'done'),
    appealed: state(['申诉中', 'Appealed'], 'waiting'),
    final: end(['终结', 'Final']),
  },
  sections: [
    { title: ['考核', 'Assessment'], fields: ['round', 'target', 'body', 'from', 'to', 'score', 'rank', 'checker', 'lockedOn'] },
    { title: ['按期办结率', 'On time'], fields: ['due', 'inTime', 'onTimeRate', 'onTimeTarget', 'onTimeWeight'] },
    {
      title: ['按期受理率', 'Accepted in time'],
      fields: ['toAccept', 'acceptedInTime', 'acceptanceRate', 'acceptanceTarget', 'acceptanceWeight'],
    },
    { title: ['满意率', 'Satisfied'], fields: ['rated', 'satisfied', 'satisfactionRate', 'satisfactionTarget', 'satisfactionWeight'] },
    { title: ['申诉', 'Appeal'], fields: ['appeal', 'decision'], brief: true },
  ],
  see: {
    supervisor: 'city',
    lead: 'city',
    deputy: 'city',
    'office-clerk': { scope: 'unit', when: (a) => not(a.state.is('counted')) },
    'office-lead': { scope: 'unit', when: (a) => not(a.state.is('counted')) },
    'district-clerk': { scope: 'unit', when: (a) => not(a.state.is('counted')) },
    'district-head': { scope: 'unit', when: (a) => not(a.state.is('counted')) },
  },
  clocks: {
    appeal: {
      title: ['申诉期', 'May be appealed'],
      from: did('approve'),
      within: workdays(5),
      met: did('appeal', 'settle'),
      atEnd: 'settle',
    },
  },
  actions: {
    open: {
      title: ['制表', 'Made'],
      to: 'counted',
      by: [],
      form: [
        'round',
        'target',
        'body',
        'from',
        'to',
        'onTimeTarget',
        'onTimeWeight',
        'acceptanceTarget',
        'acceptanceWeight',
        'satisfactionTarget',
        'satisfactionWeight',
      ],
      then: counting,
    },
    recount: { title: ['重新取数', 'Count anew'], from: 'counted', by: 'supervisor', then: counting },
    approve: {
      title: ['审定', 'Approve and lock'],
      from: 'counted',
      to: 'locked',
      by: ['lead', 'deputy'],
      due: { clock: null },
      notBy: ['open', 'recount'],
      notOwner: ['本单位的考核表须由其他单位的人员审定。', 'The table of one’s own unit is approved by somebody else.'],
      then: [...ranking, stamp('lockedOn'), sign('checker')],
    },
    settle: { title: ['申诉期满', 'No longer appealed'], from: 'locked', to: 'final', by: [], byClock: true },
    appeal: {
      title: ['申诉', 'Appeal'],
      from: 'locked',
      to: 'appealed',
      by: [...handlers, ...heads],
      ownerOnly: true,
      form: ['appeal'],
      need: ['appeal'],
      unless: [
        {
          when: (a) => a.clock.appeal.is('overdue'),
          why: ['审定已过 5 个工作日，不能再申诉。', 'Five working days are over: it can no longer be appealed.'],
        },
      ],
    },
    uphold: {
      title: ['维持', 'Uphold'],
      from: 'appealed',
      to: 'final',
      by: ['lead', 'deputy'],
      due: { clock: null },
      notOwner: ['本单位的申诉须由其他单位的人员处理。', 'The appeal of one’s own unit is decided by somebody else.'],
      form: ['decision'],
      need: ['decision'],
    },
    amend: {
      title: ['更正计数', 'Amend the counts'],
      from: 'appealed',
      to: 'final',
      by: ['lead', 'deputy'],
      notOwner: ['本单位的申诉须由其他单位的人员处理。', 'The appeal of one’s own unit is decided by somebody else.'],
      form: ['due', 'inTime', 'toAccept', 'acceptedInTime', 'rated', 'satisfied', 'decision'],
      need: ['due', 'inTime', 'decision'],
      refuses: [
        {
          at: 'inTime',
          when: (a) => a.inTime.greater(a.due),
          why: ['按期办结不能多于应办结。', 'There cannot be more in time than due.'],
        },
        {
          at: 'satisfied',
          when: (a) => a.satisfied.greater(a.rated),
          why: ['满意件数不能多于评价件数。', 'There cannot be more satisfied than rated.'],
        },
      ],
      then: [
        scoring,
        movesThose('petitions.assessment', {
          by: 'round',
          of: 'round',
          does: 'rankAgain',
          with: { amended: 'body', amendedScore: 'score' },
        }),
      ],
    },
    // An appeal that succeeded changes the places of all.
    rankAgain: { title: ['重新排名', 'Ranked anew'], by: [], then: [...ranking, set({ amended: null, amendedScore: null })] },
  },
  notices: {
    locked: {
      words: [
        '{from}至{to}的目标考核已审定，如有异议请于{appealDue}前申诉。',
        'The assessment {from} to {to} is locked; it may be appealed until {appealDue}.',
      ],
      on: { action: 'approve' },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
    appealed: {
      words: ['{bodyName}对考核计数提出申诉，请处理。', '{bodyName} appeals a count.'],
      on: { action: 'appeal' },
      to: { roles: ['lead', 'deputy'], at: 'all' },
    },
    decided: {
      words: ['{from}至{to}的考核申诉已处理。', 'The appeal against the assessment {from} to {to} was decided.'],
      on: { action: ['uphold', 'amend'] },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  menu: { group: 'statistics', order: 3 },
  heading: ['bodyName', 'to'],
  list: {
    columns: ['number', 'body', 'from', 'to', 'onTimeRate', 'acceptanceRate', 'satisfactionRate', 'score', 'rank', 'state'],
    filters: ['state', 'round', 'body', 'from', 'to', 'score', 'lockedOn'],
    views: {
      toApprove: { title: ['待审核', 'To be approved'], filter: { state: 'counted' } },
      appealed: { title: ['申诉中', 'Appealed'], filter: { state: 'appealed' } },
    },
    sort: '-score',
  },
});
