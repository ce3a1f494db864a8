import { system } from '@fatong/contracts/systems/data-platform';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Takes rows and says nothing by itself. */
export const adapter: Adapter = { system, client, simulator, isFed: true, talk: 0 };
