import { dice } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { begin, type RegisteredLawyer, type Story } from '@fatong/contracts/story';

/** Many cases of a story as a simulator begins them: of each, the data of its reports in their order, all told today. */
export function wholeLives(
  story: Story,
  lawyers: readonly RegisteredLawyer[],
  count: number,
  chances = dice(1),
): Readonly<Record<string, unknown>>[][] {
  return Array.from({ length: count }, (_, i) => {
    const life = begin(story, { about: story.cast!(lawyers, chances), serial: String(i + 1), dice: chances, day: today() });
    const told: Readonly<Record<string, unknown>>[] = [];
    for (let one = life.next(today()); one !== null; one = life.next(today())) told.push(one.data);
    return told;
  });
}
