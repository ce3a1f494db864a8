import { seal, system, verify } from '@fatong/contracts/systems/e-seal';
import { restClient, sm2Of, type Client, type ClientOptions } from '../kit/index.js';

/** The service takes our requests signed by SM2 and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    { [seal.type]: { path: '/inbox/seal' }, [verify.type]: { path: '/inbox/verify' } },
    options,
    sm2Of(system.folder, options),
  );
