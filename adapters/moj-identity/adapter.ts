import { system } from '@fatong/contracts/systems/moj-identity';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is asked who somebody is, and answers; by itself it says nothing. */
export const adapter: Adapter = { system, client, simulator, talk: 0 };
