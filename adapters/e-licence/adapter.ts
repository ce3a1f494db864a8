import { system } from '@fatong/contracts/systems/e-licence';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Tells where licences were presented, asks whether one is valid, and has its lawyer confirm who signs in. */
export const adapter: Adapter = { system, client, simulator, talk: 0.05 };
