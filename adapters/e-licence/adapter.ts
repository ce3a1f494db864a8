import { system } from '@fatong/contracts/systems/e-licence';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Tells where licences were presented. */
export const adapter: Adapter = { system, simulator, talk: 0.05 };
