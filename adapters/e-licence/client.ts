import { cardCheck, licenceStatus, system } from '@fatong/contracts/systems/e-licence';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    { [cardCheck.type]: { path: '/inbox/card-check' }, [licenceStatus.type]: { path: '/inbox/licence-status' } },
    options,
  );
