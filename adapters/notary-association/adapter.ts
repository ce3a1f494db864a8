import { system } from '@fatong/contracts/systems/notary-association';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Few notaries are ever sanctioned: it says little by itself, and answers what it is told. */
export const adapter: Adapter = { system, client, simulator, talk: 0.002 };
