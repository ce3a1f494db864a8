import { choice, derive, integer } from '../../../definitions/index.js';

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
  daysTaken: integer(['办理天数', 'Days taken'], { min: 0, unit: ['天', 'days'] }),
  reviewLast: choice(['复查复核层级', 'Last review'], reviewLevels, { filter: true }),
  reviewResult: choice(['复查复核结果', 'Its result'], reviewResults, { filter: true }),
};

interface Heads {
  readonly headCount?: number | null;
  readonly flags?: readonly string[] | null;
}
/** 人次: a letter of one who says no number is one person. */
export const countsHeads = derive<Heads>()(['personCount', 'occurrence'], ({ headCount, flags }) => ({
  personCount: headCount ?? 1,
  occurrence: (flags ?? []).includes('repeated') ? 'repeated' : 'first',
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
