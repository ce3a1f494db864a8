import type { Speech } from './command.js';
import type { Coming } from './engine/index.js';

/** So often a sentence says how far the seed has come, ms: a small one is done before the first. */
const every = 10_000;

/** Says now and then how far the seed has come, by the day its history has reached. */
export function sayHowFar(say: Speech['say'], now: () => number = Date.now): (so: Coming) => void {
  const begun = now();
  let last = begun;
  return ({ area, entries, reports, at }) => {
    if (now() - last < every) return;
    last = now();
    const seconds = Math.round((last - begun) / 1000).toLocaleString('en');
    say(
      at === null
        ? `${area}: ${entries.toLocaleString('en')} entries of its registers after ${seconds} s`
        : `${area}: told up to ${at.slice(0, 10)}, ${reports.toLocaleString('en')} reports after ${seconds} s`,
    );
  };
}
