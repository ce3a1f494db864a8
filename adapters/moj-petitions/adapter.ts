import { system } from '@fatong/contracts/systems/moj-petitions';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is told every step of a petition and answers, says what it has, and now and then assigns a petition to us. */
export const adapter: Adapter = { system, client, simulator, talk: 0.002 };
