import { system } from '@fatong/contracts/systems/e-seal';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is asked for a seal, and answers with it; by itself it says nothing. */
export const adapter: Adapter = { system, client, simulator, talk: 0 };
