import { system } from '@fatong/contracts/systems/court-services';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Is asked on behalf of lawyers and answers; by itself it tells of readings and serves documents, some. */
export const adapter: Adapter = { system, client, simulator, talk: 0.2 };
