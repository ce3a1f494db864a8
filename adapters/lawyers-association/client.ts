import { urge } from '@fatong/contracts/systems/lawyers-association';
import type { Client, ClientOptions } from '../kit/adapter.js';
import { restClient } from '../kit/rest-client.js';

/** The association takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client => restClient('lawyers-association', { [urge.type]: { path: '/inbox/urge' } }, options);
