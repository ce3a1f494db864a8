import { faultsOf, play, type Scenario } from '../play.js';
import type { ChaosScenario } from '../result.js';
import { broker } from './broker.js';
import { eightPartitions } from './eight-partitions.js';
import { input } from './input.js';
import { killing } from './killed.js';
import { partners } from './partner.js';
import { processes } from './processes.js';

export { sigkill } from './killed.js';

/** Beside the load of a whole system. */
const beside: readonly Scenario[] = [...killing, ...processes, ...broker, ...partners, ...input];
export const scenarios: readonly ChaosScenario[] = [
  ...beside.map((scenario): ChaosScenario => ({
    name: scenario.name,
    what: scenario.what,
    play: async (options) => {
      const played = await play(scenario, options);
      return { line: { ...played }, faults: faultsOf(played) };
    },
  })),
  eightPartitions,
];
