import { system } from '@fatong/contracts/systems/maps';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is asked where addresses lie and answers; by itself it says nothing. */
export const adapter: Adapter = { system, client, simulator, talk: 0 };
