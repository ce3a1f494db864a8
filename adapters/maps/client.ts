import { addressQuery, system } from '@fatong/contracts/systems/maps';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes our queries at one inbox and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(system.folder, { [addressQuery.type]: { path: '/inbox/address-query' } }, options);
