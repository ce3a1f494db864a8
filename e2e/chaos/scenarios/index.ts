import { faultsOf, play, type Scenario } from '../play.js';
import type { ChaosScenario } from '../result.js';
import { broker } from './broker.js';
import { clocks } from './clocks.js';
import { clustered } from './cluster.js';
import { disks } from './disk.js';
import { input } from './input.js';
import { killing } from './killed.js';
import { partitioned } from './partitioned.js';
import { partners } from './partner.js';
import { paused } from './paused.js';
import { processes } from './processes.js';

export { sigkill } from './killed.js';

/** Beside the load of a whole system. */
const withSystem = (scenario: Scenario): ChaosScenario => ({
  name: scenario.name,
  what: scenario.what,
  play: async (options) => {
    const played = await play(scenario, options);
    return { line: { ...played }, faults: faultsOf(played) };
  },
});
export const scenarios: readonly ChaosScenario[] = [
  ...[...killing, ...processes, ...clocks, ...paused, ...broker, ...partners, ...input].map(withSystem),
  ...partitioned,
  ...disks,
];
/** On a cluster. */
export const clusterScenarios: readonly ChaosScenario[] = [...clustered.map(withSystem), ...partitioned];
