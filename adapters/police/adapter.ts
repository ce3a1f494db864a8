import { system } from '@fatong/contracts/systems/police';
import type { Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

/** Tells of penalties, of meetings and of room for them, and arranges meetings that are asked for. */
export const adapter: Adapter = { system, client, simulator, talk: 0.05 };
