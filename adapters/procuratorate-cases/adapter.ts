import { system } from '@fatong/contracts/systems/procuratorate-cases';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Receives only: nothing is sent to the procuratorates' case management. */
export const adapter: Adapter = { system, simulator, talk: 0.005 };
