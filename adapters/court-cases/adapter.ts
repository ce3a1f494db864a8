import { system } from '@fatong/contracts/systems/court-cases';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Receives only: nothing is sent to the courts' case management. */
export const adapter: Adapter = { system, simulator };
