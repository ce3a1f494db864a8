import { today } from '@fatong/contracts/codes';
import { commit } from '../commit.js';
import type { Parts } from '../parts.js';
import { counted } from './scores.js';

/** So many scores in one transaction. */
const batch = 200;

/** Counts the scores that were not counted today: with the day they recover, and a new version of a parameter begins. Answers how many it took. */
export async function recount(parts: Parts): Promise<number> {
  const at = parts.clock();
  let taken = 0;
  for (const score of parts.catalogue.scores) {
    taken += await parts.store.transact(async (unit) => {
      const ids = await unit.uncounted(score.about.name, today(new Date(at)), batch);
      if (ids.length > 0) await commit(parts, unit, await counted(unit, score, ids, at));
      return ids.length;
    });
  }
  return taken;
}
