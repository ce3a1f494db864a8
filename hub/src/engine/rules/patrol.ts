import { today } from '@fatong/contracts/codes';
import { commit } from '../commit.js';
import { unhurried, type Pace } from '../pace.js';
import type { Parts } from '../parts.js';
import { byTurns, judged } from './rules.js';
import { subjectType } from './watching.js';

/** So many of those a rule is about in one transaction at most. */
const batch = 200;

/** Lets each daily rule look at everybody once a day, whichever process comes first, also after a stop: what time alone makes true. Answers how many it looked at. */
export async function patrol(parts: Parts, pace: Pace = unhurried): Promise<number> {
  const at = parts.clock();
  const day = today(new Date(at));
  let taken = 0;
  for (const rule of parts.catalogue.allRules.filter(({ daily }) => daily)) {
    taken += await parts.store.transact(async (unit) => {
      const round = await unit.ruleRound(rule.name);
      const isToday = round !== null && round.day >= day;
      if (isToday && round.after === null) return 0;
      const most = pace.most(batch);
      const subjects = await unit.recordsAfter(subjectType(rule), isToday ? round.after : null, most);
      unit.keepRuleRound({ rule: rule.name, day, after: subjects.length < most ? null : subjects.at(-1)! });
      if (subjects.length > 0) {
        await byTurns(unit, [rule]);
        const settings = await unit.ruleSettings([rule.name]);
        await commit(parts, unit, await judged(parts, unit, { rule, subjects, settings, at }));
      }
      return subjects.length;
    });
    await pace.rest();
  }
  return taken;
}
