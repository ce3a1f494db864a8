import type { RuleFact, Watched } from '../../../definitions/index.js';
import { penalty } from '../penalties/penalty.js';
import { kinds as titles } from '../penalties/rulings.js';
import { listing } from './listing.js';
import { parameters, type PenaltyKind } from './parameters.js';

const reads = ['kinds', 'termMonths', 'servedOn', 'annulledOn', 'decisionNumber', 'subject'] as const;

/** Penalties served on a lawyer and not annulled, of these kinds and, of a suspension, this long. */
function penalised(cases: readonly Watched<(typeof penalty)['fields']>[], wanted: readonly PenaltyKind[], months = 0): readonly RuleFact[] {
  const oldestFirst = cases.toSorted((a, b) => (a.values.servedOn ?? '').localeCompare(b.values.servedOn ?? ''));
  return oldestFirst.flatMap(({ id, number, values: { kinds, termMonths, servedOn, annulledOn, decisionNumber, subject } }) => {
    const found = (kinds ?? []).filter((kind) => wanted.includes(kind));
    if (subject !== 'lawyer' || !servedOn || annulledOn || found.length === 0 || (termMonths ?? 0) < months) return [];
    return [
      {
        key: id,
        words: `行政处罚案件 ${number ?? id} 于 ${servedOn} 送达：${found.map((kind) => titles[kind][0]).join('、')}${decisionNumber ? `（${decisionNumber}）` : ''}`,
        records: [id],
      },
    ];
  });
}
const words = (of: readonly PenaltyKind[]): string => of.map((kind) => titles[kind][0]).join('、');

/** `lawyer.yellow.penalty`, `lawyer.black.penalty`, `lawyer.black.revocation`: what penalties propose for the lists, once they are served. */
export const rules = [
  listing(parameters.yellowPenalty, {
    list: 'yellow',
    watch: penalty,
    about: 'lawyer',
    reads,
    rests: 'penalties',
    judge: (cases, { kinds }) => penalised(cases, kinds),
    said: ({ kinds }) => `受到行政处罚：${words(kinds)}之一`,
  }),
  listing(parameters.blackPenalty, {
    list: 'black',
    watch: penalty,
    about: 'lawyer',
    reads,
    rests: 'penalties',
    judge: (cases, { kinds, months }) => penalised(cases, kinds, months),
    said: ({ months }) => `停止执业 ${months} 个月以上`,
  }),
  listing(parameters.blackRevocation, {
    list: 'black',
    watch: penalty,
    about: 'lawyer',
    reads,
    rests: 'penalties',
    judge: (cases, { kinds, months }) => penalised(cases, kinds, months),
    said: ({ kinds }) => `受到行政处罚：${words(kinds)}`,
  }),
];
