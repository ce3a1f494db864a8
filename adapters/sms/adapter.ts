import { system } from '@fatong/contracts/systems/sms';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is asked to send, and says what became of it; by itself it says nothing. */
export const adapter: Adapter = { system, client, simulator, talk: 0 };
