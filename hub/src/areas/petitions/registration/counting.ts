import { boolean, choice, derive, integer, spans } from '../../../definitions/index.js';
import { marks } from '../rating/marks.js';

export const reportings = {
  sent: ['已上报，待签收', 'Reported'],
  received: ['成功', 'Received'],
  failed: ['失败', 'Not taken'],
  different: ['有差异', 'Different'],
} as const;
const occurrences = { first: ['初次', 'First'], repeated: ['重复', 'Repeated'] } as const;
const reviewLevels = { first: ['复查', 'Review'], second: ['复核', 'Second review'] } as const;
const reviewResults = {
  upheld: ['维持', 'Upheld'],
  changed: ['变更', 'Changed'],
  redo: ['撤销重办', 'To be handled anew'],
} as const;

/** What figures tell apart (P10, P11), kept with the step that makes it so. */
export const counted = {
  personCount: integer(['人次', 'Persons counted'], { min: 0 }),
  occurrence: choice(['初次、重复', 'First or repeated'], occurrences, { filter: true }),
  isRepeat: boolean(['判为重复', 'Judged to be a repetition']),
  lateDays: integer(['补登天数', 'Days registered later'], { min: 0, unit: ['天', 'days'] }),
  returns: integer(['退回次数', 'Times sent back'], { min: 0 }),
  oftenReturned: boolean(['退回两次以上', 'Sent back twice or more'], { filter: true }),
  daysTaken: integer(['办理天数', 'Days taken'], { min: 0, unit: ['天', 'days'] }),
  reviewLast: choice(['复查复核层级', 'Last review'], reviewLevels, { filter: true }),
  reviewResult: choice(['复查复核结果', 'Its result'], reviewResults, { filter: true }),
  unitMark: choice(['评价', 'Rating'], marks, { filter: true }),
  officeMark: choice(['对信访部门的评价', 'Rating of the petition office'], marks, { filter: true }),
  reporting: choice(['上报司法部情况', 'Reporting to the ministry'], reportings, { filter: true }),
};

interface Heads {
  readonly headCount?: number | null;
  readonly flags?: readonly string[] | null;
  readonly isRepeat?: boolean | null;
}
/** 人次: a letter of one who says no number is one person. It is repeated where a verdict says so, or who registered it. */
export const countsHeads = derive<Heads>()(['personCount', 'occurrence'], ({ headCount, flags, isRepeat }) => ({
  personCount: headCount ?? 1,
  occurrence: isRepeat === true || (flags ?? []).includes('repeated') ? 'repeated' : 'first',
}));

/** 补登: how many days after its receipt it was registered. */
export const countsLate = spans('lateDays', { from: 'receivedOn', to: 'registeredOn', unit: 'days' });

/** A part of it was sent back once more. */
export const countsReturn = derive<{ readonly returns?: number | null }>()(['returns', 'oftenReturned'], ({ returns }) => ({
  returns: (returns ?? 0) + 1,
  oftenReturned: (returns ?? 0) + 1 >= 2,
}));

interface Answered {
  readonly receivedOn?: string | null;
  readonly acceptedOn?: string | null;
  readonly answeredOn?: string | null;
}
export const countsDays = derive<Answered>()(['daysTaken'], ({ receivedOn, acceptedOn, answeredOn }) => {
  const since = acceptedOn ?? receivedOn;
  return { daysTaken: since && answeredOn ? Math.max(0, (Date.parse(answeredOn) - Date.parse(since)) / 86_400_000) : null };
});

interface Ended {
  readonly replyMetOn?: string | null;
  readonly answeredOn?: string | null;
  readonly closedOn?: string | null;
}
/** Where nothing says when it was sent: the day of the answer, or on which it ended. */
export const metByEnd = derive<Ended>()(['replyMetOn'], ({ replyMetOn, answeredOn, closedOn }) => ({
  replyMetOn: replyMetOn ?? answeredOn ?? closedOn ?? null,
}));
