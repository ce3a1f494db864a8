import type { Dice } from '@fatong/contracts';
import type { Life, StoryReport } from '@fatong/contracts/story';

export interface LivesOptions {
  readonly dice: Dice;
  /** A new case. */
  readonly begin: () => Life<unknown>;
  /** Share of the steps in which a case's next but one report goes first, and the skipped one later. */
  readonly faults: number;
}

/** Cases a simulated partner has under way, at most. */
const mostOpen = 300;
const newCases = 0.3;

/** How a simulated partner tells the lives of its cases: one report at a time, of the day it is said, many cases side by side. */
export function lives({ dice, begin, faults }: LivesOptions): (day: string) => StoryReport {
  const open: { readonly life: Life<unknown>; readonly skipped: StoryReport[] }[] = [];

  return (day) => {
    const isNew = open.length === 0 || (open.length < mostOpen && dice.chance(newCases));
    const index = isNew ? open.push({ life: begin(), skipped: [] }) - 1 : dice.between(0, open.length - 1);
    const { life, skipped } = open[index]!;
    const report = skipped.shift() ?? life.next(day);
    if (report === null) throw new Error('A case of a simulated partner ended before it began.');
    const later = dice.chance(faults) ? life.next(day) : null;
    if (later) skipped.push(report);
    if (life.isOver && skipped.length === 0) open.splice(index, 1);
    return later ?? report;
  };
}
