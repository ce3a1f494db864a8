import { system } from '@fatong/contracts/systems/__system__';
import type { Adapter } from '../kit/index.js';
#rest+soap import { client } from './client.js';
import { simulator } from './simulator.js';

#rest+soap export const adapter: Adapter = { system, client, simulator };
#amqp /** Receives only: nothing is sent to them. */
#file /** Drops sealed files and reads the receipts of them: nothing else is sent to them. */
#amqp+file export const adapter: Adapter = { system, simulator };
