import { daysAfter } from '@fatong/contracts/calendar';
import { comparesFigures, date, days, derive, entered, set, since, stamp, type FiguresWords } from '../../../definitions/index.js';

interface Own {
  readonly isNewer?: boolean | null;
  readonly comparedOn?: string | null;
  readonly to?: string | null;
  readonly compareFrom?: string | null;
}
/** What is said of a period hardly changes once half a year has gone by; somebody may compare it all the same. */
const longest = 183;

/** 数据已更新, by itself (N46, N47, N49): each week what is kept is compared with what is counted now, until something differs. */
export const compareFrom = date(['自动核对自', 'Compared by itself from']);

/** Once figures are kept, nothing of them has changed, and from then on it is looked for. */
export const begins = [stamp('compareFrom'), set({ isNewer: false, newer: null, comparedOn: null })] as const;

/** Compared now, and whether it goes on by itself. */
export const compared = <const W extends string>(figures: Readonly<Record<string, FiguresWords>>, which: W) =>
  [
    comparesFigures(figures, { which, from: 'from', to: 'to', kept: 'figures', into: 'newer', isNewer: 'isNewer' }),
    stamp('comparedOn'),
    derive<Own>()(['compareFrom'], ({ isNewer, comparedOn, to }) => ({
      compareFrom: isNewer || !comparedOn || !to || comparedOn > daysAfter(to, longest) ? null : comparedOn,
    })),
  ] as const;

/** Ends with the edition. */
export const weekly = <const S extends string>(ended: S) =>
  ({
    title: ['自动核对最新数据', 'Compared by itself'],
    from: since('compareFrom'),
    within: days(7),
    met: entered(ended),
    atEnd: 'compareAgain',
  }) as const;
