import { system } from '@fatong/contracts/systems/lawyers-association';
import { restReckoner, type Adapter } from '../kit/index.js';
import { client } from './client.js';
import { simulator } from './simulator.js';

export const adapter: Adapter = { system, client, reckoner: restReckoner, simulator };
