import type { Contract, Label, System } from '@fatong/contracts';
import { canonical } from '@fatong/contracts/canonical';
import { systems as declared } from '@fatong/contracts/systems';
import { fieldTable, mappings } from '@fatong/mappings';
import type { Known } from './api/index.js';
import { areas } from './areas/index.js';
import { reading } from './pipeline/index.js';
import type { Reading } from './ports/index.js';
import { queuesOf, topology, type Topology } from './broker/index.js';

export const systems: readonly System[] = declared;
export const contracts: readonly Contract[] = canonical;

export const systemTitles: Readonly<Record<string, Label>> = Object.fromEntries(systems.map(({ folder, title }) => [folder, title]));

/** What a partner's message is to the areas, by the mappings of this release. */
export const reader: Reading = reading(mappings);

/** Exchanges and queues of this release. `prefix` keeps tests apart on one broker. */
export const hubTopology = (prefix = ''): Topology => topology({ systems: systems.map(queuesOf), prefix });

/** What the API shows of the declarations. */
export const known: Omit<Known, 'partnersHost'> = {
  areas,
  systems,
  canonical: contracts,
  lineage: ({ type, system, direction }) => {
    const mapping =
      direction === 'in'
        ? mappings.find(({ from }) => from.type === type)
        : mappings.find(({ to, target }) => to.type === type && target === system);
    return mapping === undefined ? [] : fieldTable(mapping);
  },
};
