import { marriageQuery, system, withdrawal } from '@fatong/contracts/systems/civil-affairs';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    { [marriageQuery.type]: { path: '/inbox/marriage-query' }, [withdrawal.type]: { path: '/inbox/withdrawal' } },
    options,
  );
