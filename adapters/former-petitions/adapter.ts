import { system } from '@fatong/contracts/systems/former-petitions';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Receives only; its petitions come as sheets, which the job beside makes of its export. */
export const adapter: Adapter = { system, simulator, talk: 0.002 };
