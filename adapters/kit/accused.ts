import type { Dice } from '@fatong/contracts';
import type { RegisteredLawyer } from './simulator.js';

/** Whom a simulated authority speaks of, as much as it knows of him: some are known by licence, some by name and firm only, and a few are firms. */
export type Accused =
  | { readonly kind: 'firm'; readonly name: string; readonly uscc: string }
  | { readonly kind: 'lawyer'; readonly name: string; readonly firm: string; readonly licence: string }
  | { readonly kind: 'lawyer'; readonly name: string; readonly firm: string; readonly uscc: string };

/** Few lawyers ever come to an authority's notice: one in so many, so that a demo left alone for a day shows a handful, not everybody. */
const oneIn = 400;

/** One of those few; `which` sets apart whom different authorities speak of. */
export function accused(lawyers: readonly RegisteredLawyer[], which: number, dice: Dice): Accused {
  const few = lawyers.filter((_, i) => i % oneIn === which);
  const { licence, name, firm } = dice.pick(few.length > 0 ? few : lawyers);
  if (dice.chance(0.08)) return { kind: 'firm', name: firm.name, uscc: firm.uscc };
  return { kind: 'lawyer', name, firm: firm.name, ...(dice.chance(0.7) ? { licence } : { uscc: firm.uscc }) };
}
