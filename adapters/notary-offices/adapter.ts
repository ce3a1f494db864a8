import { system } from '@fatong/contracts/systems/notary-offices';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** The offices publish to our broker, and are told over REST. */
export const adapter: Adapter = { system, client, simulator, talk: 0.2 };
