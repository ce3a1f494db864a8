import { caseInfoQuery, contact, readingRequest, system, withdrawal } from '@fatong/contracts/systems/procuratorate-services';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    {
      [caseInfoQuery.type]: { path: '/inbox/case-info-query' },
      [contact.type]: { path: '/inbox/contact' },
      [readingRequest.type]: { path: '/inbox/reading-request' },
      [withdrawal.type]: { path: '/inbox/withdrawal' },
    },
    options,
  );
