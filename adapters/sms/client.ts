import { message, system } from '@fatong/contracts/systems/sms';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** The gateway deduplicates by `Idempotency-Key` (our request id): nobody gets a message twice. */
export const client = (options: ClientOptions): Client =>
  restClient(system.folder, { [message.type]: { path: '/inbox/message' } }, options);
