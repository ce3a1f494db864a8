import { today } from '@fatong/contracts/codes';
import { commit } from '../commit.js';
import { unhurried, type Pace } from '../pace.js';
import type { Parts } from '../parts.js';
import { counted } from './scores.js';

/** So many scores in one transaction at most. */
const batch = 200;

/** Counts the scores that were not counted today: with the day they recover, and a new version of a parameter begins. Answers how many it took. */
export async function rescore(parts: Parts, pace: Pace = unhurried): Promise<number> {
  const at = parts.clock();
  let taken = 0;
  for (const score of parts.catalogue.scores) {
    taken += await parts.store.transact(async (unit) => {
      const ids = await unit.uncounted(score.about.name, today(new Date(at)), pace.most(batch));
      if (ids.length > 0) await commit(parts, unit, await counted(unit, score, ids, at));
      return ids.length;
    });
    await pace.rest();
  }
  return taken;
}
