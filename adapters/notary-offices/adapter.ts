import { system } from '@fatong/contracts/systems/notary-offices';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** The offices publish to our broker. */
export const adapter: Adapter = { system, simulator, talk: 0.2 };
