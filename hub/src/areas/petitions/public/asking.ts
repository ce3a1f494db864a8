import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { exists, named, opensEach } from '../../../definitions/index.js';
import type { review } from '../handling/review.js';

interface Asked {
  readonly id?: string;
  readonly isFinal?: boolean | null;
  readonly former?: string | null;
  readonly main?: string | null;
  readonly reviewedOn?: string | null;
  readonly reviewLevel?: 'first' | 'second' | null;
}
type Case = Recorded<Asked>;

const isFinal = {
  when: (p: Case) => p.isFinal.is(true),
  why: ['本件已经复核终结，不再受理。', 'It was reviewed a second time: it is final.'],
} as const;
/** Who answered it then is no unit here that could be told to look at it again. */
const isTakenOver = {
  when: (p: Case) => and(p.former.exists(), not(p.main.exists())),
  why: ['原系统已办结的信访件，请另行登记复查申请。', 'It was ended in the former system: register the request by itself.'],
} as const;
const isReviewed = {
  when: (p: Case): Condition =>
    exists(named<typeof review>('petitions.review'), { by: 'petition', is: p.id, states: ['asked', 'handling', 'proposed'] }),
  why: ['本件正在复查复核', 'It is being reviewed'],
} as const;
const isOver = {
  when: (p: Recorded<Asked> & { readonly clock: { readonly ask: { is(standing: 'overdue'): Condition } } }) => p.clock.ask.is('overdue'),
  why: ['自收到答复之日起已满三十日，不能再申请复查（信访工作条例第三十五条）。', 'Thirty days from the answer are over (art. 35).'],
} as const;

/** What the review found is looked at a second time, and not once more in the same way (arts 35, 36). */
const once: readonly [string, string] = [
  '本件已经作出复查意见；不服的，请申请复核。',
  'It was reviewed: who does not agree asks for a second review.',
];
export const reviewedOnce = {
  at: 'reviewLevel',
  when: (p: Case) => and(p.reviewLevel.is('first'), p.reviewedOn.exists()),
  why: once,
} as const;
const isReviewedOnce = { when: (p: Case) => p.reviewedOn.exists(), why: once } as const;
export const secondOver = {
  when: (p: Recorded<Asked> & { readonly clock: { readonly askSecond: { is(standing: 'overdue'): Condition } } }) =>
    p.clock.askSecond.is('overdue'),
  why: [
    '自收到复查意见之日起已满三十日，不能再申请复核（信访工作条例第三十六条）。',
    'Thirty days from the result of the review are over (art. 36).',
  ],
} as const;

/** When no review may be asked for (arts 35, 36), whoever asks: the desk for him, or he himself by his code. */
export const reviewBarred = [isFinal, isTakenOver, isOver, isReviewed] as const;
/** He himself asks for the first one alone by this. */
export const firstBarred = [...reviewBarred, isReviewedOnce] as const;
/** A second review is of what the first one found. */
export const secondBarred = [
  isFinal,
  isTakenOver,
  isReviewed,
  {
    when: (p: Case) => not(p.reviewedOn.exists()),
    why: ['本件尚未作出复查意见，不能申请复核。', 'There is no result of a review yet that could be reviewed.'],
  },
  secondOver,
] as const;

export const opensReview = opensEach('petitions.review', {
  each: 'main',
  as: 'original',
  does: 'open',
  with: { petition: 'id', level: 'reviewLevel', askedOn: 'reviewAskedOn', grounds: 'reviewGrounds' },
});
