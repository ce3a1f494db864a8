import { system } from '@fatong/contracts/systems/bureau-website';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Hands us what is written there, and shows and delivers what we say. */
export const adapter: Adapter = { system, client, simulator, talk: 0.005 };
