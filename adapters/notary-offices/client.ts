import { system, task, warning } from '@fatong/contracts/systems/notary-offices';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** They publish to our broker, and are told over REST: one address for all offices, which deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(system.folder, Object.fromEntries([warning, task].map(({ type, message }) => [type, { path: `/inbox/${message}` }])), options);
