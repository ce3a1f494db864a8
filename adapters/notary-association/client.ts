import { appeal, document, system, taiwan, videoWarning } from '@fatong/contracts/systems/notary-association';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    Object.fromEntries([videoWarning, document, taiwan, appeal].map(({ type, message }) => [type, { path: `/inbox/${message}` }])),
    options,
  );
