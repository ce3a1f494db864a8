import { system } from '@fatong/contracts/systems/lawyer-registry';
import type { Adapter } from '../kit/index.js';
import { rows } from './rows.js';
import { tables } from './tables.js';

/** Its tables are read; nothing is sent to it, and nothing is ever written there. */
export const adapter: Adapter = { system, tables, rows };
