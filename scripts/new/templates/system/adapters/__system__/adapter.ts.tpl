import { system } from '@fatong/contracts/systems/__system__';
import type { Adapter } from '../kit/index.js';
#rest import { client } from './client.js';
import { simulator } from './simulator.js';

#rest export const adapter: Adapter = { system, client, simulator };
#soap+amqp /** Receives only: nothing is sent to them. */
#soap+amqp export const adapter: Adapter = { system, simulator };
