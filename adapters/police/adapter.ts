import { system } from '@fatong/contracts/systems/police';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Tells of penalties, of meetings and of room for them. */
export const adapter: Adapter = { system, simulator, talk: 0.05 };
