import { begin, type Opening, type StoryReport } from './life.js';
import type { Story } from './story.js';

/** A report with the moment it came. */
export interface DatedReport extends StoryReport {
  /** UTC instant within the office hours of its day in Shanghai. */
  readonly at: string;
}

/** Minutes from nine to ten to six. */
export const officeMinutes = 530;

/** All that a partner has said of a case up to a day, in its order. */
export function historyOf<A, N extends string>(story: Story<A, N>, opening: Opening<A, NoInfer<N>>, until: string): readonly DatedReport[] {
  const life = begin(story, opening);
  const history: DatedReport[] = [];
  for (let one = life.next(); one !== null && one.day <= until; one = life.next()) {
    const nine = Date.parse(`${one.day}T01:00:00.000Z`);
    history.push({ ...one, at: new Date(nine + opening.dice.between(0, officeMinutes) * 60_000).toISOString() });
  }
  return history;
}
