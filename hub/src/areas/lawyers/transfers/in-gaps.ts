import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { derive } from '../../../definitions/index.js';

/** A break of practice that is longer has to be explained (L13). */
const longestMonths = 3;

interface Practised {
  readonly practice?: readonly { readonly since?: string | null; readonly until?: string | null }[] | null;
  readonly submittedOn?: string | null;
}

/** The breaks between what he practised, and after it, that are longer: each with its days. Overlapping and unordered rows are one stretch. */
export function gapsOf({ practice, submittedOn }: Practised): readonly { readonly from: string; readonly to: string }[] {
  const spans = (practice ?? [])
    .flatMap(({ since, until }) => (since ? [{ since, until: until ?? null }] : []))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const gaps: { from: string; to: string }[] = [];
  /** Last day of practice so far; null: he goes on. */
  let last: string | null | undefined;
  const note = (next: string): void => {
    if (typeof last === 'string' && next > monthsAfter(daysAfter(last, 1), longestMonths))
      gaps.push({ from: daysAfter(last, 1), to: daysAfter(next, -1) });
  };
  for (const { since, until } of spans) {
    note(since);
    if (last !== null) last = until === null || last === undefined || until > last ? until : last;
  }
  if (submittedOn) note(submittedOn);
  return gaps;
}

/** Found with what is handed in, and with what completes it. */
export const findsGaps = derive<Practised>()(['foundGaps'], (values) => {
  const gaps = gapsOf(values);
  return { foundGaps: gaps.length === 0 ? null : gaps.map(({ from, to }) => `${from} 至 ${to}`).join('；') };
});

type Found = Recorded<{ readonly foundGaps?: string | null; readonly gaps?: string | null }>;

/** The file is not checked while a break is not explained. */
export const explained = {
  at: 'gaps',
  when: (t: Found): Condition => and(t.foundGaps.exists(), not(t.gaps.exists())),
  why: [
    '执业经历有超过 3 个月的中断，须填写中断期间的说明。',
    'There is a break of practice longer than three months: say what he did meanwhile.',
  ],
} as const;
