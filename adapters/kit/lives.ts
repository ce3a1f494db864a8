import type { Dice } from '@fatong/contracts';

export interface LivesOptions<R> {
  readonly dice: Dice;
  /** Everything the partner will say of a new case, in its order. */
  readonly begin: () => R[];
  /** Share of the steps in which a case's next but one report goes first, and the skipped one later. */
  readonly faults: number;
}

/** Cases a simulated partner has under way, at most. */
const mostOpen = 300;
const newCases = 0.3;

/** How a simulated partner tells the lives of its cases: one report at a time, many cases side by side. */
export function lives<R>({ dice, begin, faults }: LivesOptions<R>): () => R {
  const open: R[][] = [];
  return () => {
    const isNew = open.length === 0 || (open.length < mostOpen && dice.chance(newCases));
    const index = isNew ? open.push(begin()) - 1 : dice.between(0, open.length - 1);
    const life = open[index]!;
    const report = life.splice(life.length > 2 && dice.chance(faults) ? 1 : 0, 1)[0]!;
    if (life.length === 0) open.splice(index, 1);
    return report;
  };
}
