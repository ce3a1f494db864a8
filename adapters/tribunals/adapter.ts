import { system } from '@fatong/contracts/systems/tribunals';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Receives only: nothing is sent to reconsideration bodies and tribunals. */
export const adapter: Adapter = { system, simulator, talk: 0.005 };
