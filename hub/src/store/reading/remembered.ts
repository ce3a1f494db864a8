/** What took longer than this is worth remembering, ms. */
const slow = 100;
/** It is believed for so many times as long as it took: whoever asks, and however often, the database is busy with it a tenth of the time at most. */
const times = 10;

/** Answers that took long, for a while. Quick ones are asked for anew each time. */
export class Remembered {
  private readonly kept = new Map<string, { readonly until: number; readonly answer: unknown }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  async of<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const begun = this.now();
    const kept = this.kept.get(name);
    if (kept && kept.until > begun) return kept.answer as T;
    const answer = await ask();
    const took = this.now() - begun;
    if (took > slow) this.kept.set(name, { until: begun + took * (times + 1), answer });
    else this.kept.delete(name);
    return answer;
  }
}
