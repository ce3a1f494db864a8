import { not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  end,
  exists,
  goesOn,
  integer,
  moves,
  prose,
  provided,
  record,
  ref,
  set,
  sign,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { contents } from './codes.js';
import { petition } from './petition.js';
import { answeredStates, openStates } from './standing.js';

const verdicts = {
  merged: ['重复-并案', 'The same: joined'],
  linked: ['重复-关联', 'The same: linked'],
  different: ['非重复', 'Not the same'],
} as const;
const percent = (title: readonly [string, string]) => integer(title, { min: 0, max: 100, unit: ['%', '%'] });

interface Pair {
  readonly id?: string;
  readonly petition?: string | null;
  readonly twin?: string | null;
}
type OfPair = Recorded<Pair>;
const isSamePerson = (v: Recorded<{ readonly identityScore?: number | null }>) => v.identityScore.is(100);
const decided = [stamp('decidedOn'), sign('decidedBy')] as const;
const judging = ['desk', 'district-clerk'] as const;

const closed = (Object.keys(petition.states) as (keyof typeof petition.states)[]).filter(
  (name) => !(openStates as readonly string[]).includes(name),
);
/** Joined is what comes while the first is open. */
const notOpen = {
  when: (v: OfPair): Condition => exists(petition, { by: 'id', is: v.twin, states: closed }),
  why: ['先件已经办结或者已并入他件，不能并案；可以判为关联。', 'The first one is over or joined itself: it can be linked, not joined.'],
} as const;
const isAccusation = (is: OfPair['petition']): Condition => exists(petition, { by: 'id', is, where: (p) => p.purpose.is('accusation') });
/** So many at most are answered together, since each is moved with the first. */
const mostJoined = 200;
const notFull = {
  when: (v: OfPair): Condition => exists(petition, { by: 'mergedInto', is: v.twin, least: mostJoined }),
  why: ['并入先件的已有 200 件，不能再并入；可以判为关联。', 'Two hundred are joined to the first one: it can be linked, not joined.'],
} as const;
const joined = [
  set({ result: 'merged' }),
  ...decided,
  moves(petition, { by: 'petition', does: 'join', with: { mergedInto: 'twin', linked: 'twin' } }),
] as const;

/**
 * 判重、重判 (P01): what was said of two petitions that may be the same, with how alike they are, part by part. The machine proposes, the desk judges first; a unit asks to judge anew, and the
 * head of the petition office decides. Every letter keeps its number; one that is separated again has its own time limits from its own receipt.
 */
export const verdict = record(petitions, 'verdict', ['判重结论', 'Verdicts on duplicates'], {
  one: 'Verdict on duplicates',
  law: 'P01',
  number: 'PC{yyyymmdd}{seq:6}',
  fields: {
    petition: ref(['后件', 'Later petition'], 'petitions.petition', { required: true, filter: true }),
    twin: ref(['先件', 'Earlier petition'], 'petitions.petition', { required: true, filter: true }),
    content: choice(['业务类型', 'Business'], contents, { filter: true, take: { ref: 'petition', field: 'content' } }),
    score: percent(['相似度', 'Likeness']),
    level: choice(['判重等级', 'Level'], { repeated: ['重复', 'Repeated'], suspected: ['疑似重复', 'Suspected'] }, { filter: true }),
    identityScore: percent(['身份（占 40）', 'Identity (of 40)']),
    textScore: percent(['诉求文字（占 40）', 'Text (of 40)']),
    respondentScore: percent(['反映对象（占 20）', 'Respondent (of 20)']),
    origin: choice(['提出方式', 'By'], { machine: ['系统判重', 'By the machine'], person: ['人工判重', 'By a person'] }, { filter: true }),
    result: choice(['结论', 'Verdict'], verdicts, { filter: true }),
    grounds: prose(['判定理由', 'Reason'], { max: 2000 }),
    decidedOn: date(['判定日期', 'Decided on'], { filter: true }),
    decidedBy: text(['判定人', 'Decided by'], { max: 60 }),
    rejudgeGrounds: prose(['重判理由', 'Why it is to be judged anew'], { max: 2000 }),
    rejudgedOn: date(['重判日期', 'Judged anew on'], { filter: true }),
  },
  states: {
    proposed: state(['待判', 'To be judged'], 'waiting'),
    judged: state(['已判', 'Judged'], 'done'),
    rejudging: state(['申请重判', 'To be judged anew'], 'waiting'),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  sections: [
    { title: ['两件信访', 'The two petitions'], fields: ['petition', 'twin', 'content'] },
    { title: ['相似度', 'Likeness'], fields: ['origin', 'level', 'score', 'identityScore', 'textScore', 'respondentScore'] },
    {
      title: ['结论', 'Verdict'],
      fields: ['result', 'grounds', 'decidedOn', 'decidedBy', 'rejudgeGrounds', 'rejudgedOn'],
      brief: true,
    },
  ],
  see: {
    desk: { scope: 'city', when: (v) => v.state.in(['proposed', 'judged', 'rejudging']) },
    reviewer: { scope: 'city', when: (v) => v.state.in(['proposed', 'judged', 'rejudging']) },
    lead: 'city',
    'district-clerk': { scope: 'unit', when: (v) => v.state.in(['proposed', 'judged', 'rejudging']) },
  },
  actions: {
    propose: {
      title: ['系统判重', 'Found by the machine'],
      to: 'proposed',
      by: [],
      byReport: true,
      form: ['petition', 'twin', 'score', 'level', 'identityScore', 'textScore', 'respondentScore'],
      then: [set({ origin: 'machine' })],
    },
    weigh: {
      title: ['计算相似度', 'Likeness counted'],
      by: [],
      byReport: true,
      form: ['score', 'level', 'identityScore', 'textScore', 'respondentScore'],
    },
    suggest: {
      title: ['人工提出判重', 'Suggest'],
      to: 'proposed',
      by: judging,
      form: ['petition', 'twin'],
      need: ['petition', 'twin'],
      refuses: [
        {
          at: 'twin',
          when: (v) => v.twin.is(v.petition),
          why: ['不能与自身判重。', 'A petition is not its own duplicate.'],
        },
      ],
      then: [set({ origin: 'person' }), goesOn('vouch')],
    },
    vouch: {
      title: ['核对两件信访', 'The two are looked at'],
      by: [],
      unless: [
        {
          when: (v): Condition => or(isAccusation(v.petition), isAccusation(v.twin)),
          why: ['检举控告不参与判重。', 'Of an accusation nothing is said to be alike.'],
        },
      ],
    },
    join: {
      title: ['判为重复，并案', 'The same: join'],
      from: 'proposed',
      to: 'judged',
      by: judging,
      due: { clock: null },
      form: ['grounds'],
      need: ['grounds'],
      unless: [notOpen, notFull],
      then: [...joined],
    },
    link: {
      title: ['判为重复，关联', 'The same: link'],
      from: 'proposed',
      to: 'judged',
      by: judging,
      form: ['grounds'],
      need: ['grounds'],
      then: [
        set({ result: 'linked' }),
        ...decided,
        moves(petition, { by: 'petition', does: 'relate', with: { linked: 'twin' } }),
        provided(isSamePerson, moves(petition, { by: 'petition', does: 'noteRepeat' })),
      ],
    },
    differ: {
      title: ['判为非重复', 'Not the same'],
      from: 'proposed',
      to: 'judged',
      by: judging,
      form: ['grounds'],
      need: ['grounds'],
      then: [set({ result: 'different' }), ...decided],
    },
    rejudge: {
      title: ['申请重判', 'Ask to judge anew'],
      from: 'judged',
      to: 'rejudging',
      by: ['desk', 'reviewer', 'lead', 'district-clerk'],
      form: ['rejudgeGrounds'],
      need: ['rejudgeGrounds'],
      anew: ['rejudgeGrounds'],
    },
    keep: {
      title: ['维持原判', 'Keep the verdict'],
      from: 'rejudging',
      to: 'judged',
      by: 'lead',
      due: { clock: null },
      reason: true,
      then: [stamp('rejudgedOn')],
    },
    separate: {
      title: ['改判，撤销并案', 'Separate'],
      from: 'rejudging',
      to: 'judged',
      by: 'lead',
      form: ['grounds'],
      need: ['grounds'],
      anew: ['grounds'],
      unless: [
        {
          when: (v) => not(v.result.is('merged')),
          why: ['本件没有并案，不需要撤销。', 'They were not joined.'],
        },
        {
          when: (v): Condition => exists(petition, { by: 'id', is: v.twin, states: [...answeredStates] }),
          why: ['已经一并答复，不能再撤销并案', 'They were answered together: they are separated no more'],
        },
      ],
      then: [set({ result: 'different' }), ...decided, stamp('rejudgedOn'), moves(petition, { by: 'petition', does: 'separate' })],
    },
    joinAfterAll: {
      title: ['改判为并案', 'Join after all'],
      from: 'rejudging',
      to: 'judged',
      by: 'lead',
      form: ['grounds'],
      need: ['grounds'],
      anew: ['grounds'],
      unless: [notOpen, notFull, { when: (v) => v.result.is('merged'), why: ['本件已经并案。', 'They are joined already.'] }],
      then: [...joined, stamp('rejudgedOn')],
    },
    withdraw: { title: ['撤销判重', 'Withdrawn'], from: ['proposed', 'judged', 'rejudging'], to: 'withdrawn', by: [] },
  },
  notices: {
    found: {
      words: ['新登记的信访事项（{content}） 疑似重复，请判定。', 'A petition ({content}) may be a duplicate: judge it.'],
      on: { action: ['propose', 'suggest'] },
      to: { roles: judging, at: 'scope' },
    },
    anew: {
      words: ['有单位申请对判重结论（{content}） 重判。', 'A verdict on duplicates ({content}) is to be judged anew.'],
      on: { action: 'rejudge' },
      to: { roles: 'lead', at: 'all' },
    },
  },
  place: { district: 'petition', owner: { ref: 'petition' } },
  menu: { group: 'registration', order: 3 },
  heading: ['content', 'level'],
  list: {
    columns: ['number', 'petition', 'twin', 'score', 'level', 'origin', 'result', 'state', 'decidedOn'],
    filters: ['state', 'level', 'origin', 'result', 'petition', 'twin', 'content', 'decidedOn', 'rejudgedOn'],
    views: {
      toJudge: { title: ['待判', 'To be judged'], filter: { state: 'proposed' } },
      anew: { title: ['申请重判', 'To be judged anew'], filter: { state: 'rejudging' } },
      joined: { title: ['已并案', 'Joined'], filter: { result: 'merged' } },
    },
    sort: '-createdAt',
  },
});
