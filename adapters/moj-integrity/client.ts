import { sanctionPublication, sheetQuery, statusCorrection, system } from '@fatong/contracts/systems/moj-integrity';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** The platform takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    {
      [sanctionPublication.type]: { path: '/inbox/sanction-publication' },
      [statusCorrection.type]: { path: '/inbox/status-correction' },
      [sheetQuery.type]: { path: '/inbox/sheet-query' },
    },
    options,
  );
