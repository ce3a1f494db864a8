import { identityCheck, system } from '@fatong/contracts/systems/moj-identity';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes a check at its inbox and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(system.folder, { [identityCheck.type]: { path: '/inbox/identity-check' } }, options);
