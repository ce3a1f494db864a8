import { system } from '@fatong/contracts/systems/discipline';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Drops sealed files and reads the receipts of them: nothing else is sent to the commission. */
export const adapter: Adapter = { system, simulator, talk: 0.002 };
