import { companyFileQuery, system, withdrawal } from '@fatong/contracts/systems/market-regulation';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    { [companyFileQuery.type]: { path: '/inbox/company-file-query' }, [withdrawal.type]: { path: '/inbox/withdrawal' } },
    options,
  );
