import { system } from '@fatong/contracts/systems/signals';
import type { Adapter } from '../kit/index.js';
import { simulator } from './simulator.js';

/** Receives only; until a system is named, sheets come in its place. */
export const adapter: Adapter = { system, simulator, talk: 0.005 };
