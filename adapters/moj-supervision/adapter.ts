import { system } from '@fatong/contracts/systems/moj-supervision';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is told what the bureau found, and answers; by itself it says nothing. */
export const adapter: Adapter = { system, client, simulator, talk: 0 };
