import { byMachine } from './by-machine.js';
import { commit } from './commit.js';
import { leavingName, leavingTitle } from './machines.js';
import { targetsOf } from './others.js';
import type { Parts } from './parts.js';
import type { LeftBehind } from './refusal.js';

/** Opens, in a transaction of its own, what a refused act leaves behind: that of the act was rolled back. */
export async function leaveBehind(parts: Parts, { type, does, values }: LeftBehind, at: string): Promise<void> {
  const record = parts.catalogue.type(type)!;
  await parts.store.transact(async (unit) => {
    const targets = await targetsOf(parts, unit, record, values, values);
    const by = { id: leavingName(type), title: leavingTitle };
    const decision = await byMachine(parts, unit, { record, does, by, values, targets, at });
    if ('refused' in decision) throw new Error(`A refused act cannot leave ${type} behind: ${JSON.stringify(decision.refused.findings)}`);
    await commit(parts, unit, [decision.change]);
  });
}
