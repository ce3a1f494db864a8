import { meetingRequest, system, withdrawal } from '@fatong/contracts/systems/police';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** They take requests to meet at an inbox and deduplicate by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    { [meetingRequest.type]: { path: '/inbox/meeting-request' }, [withdrawal.type]: { path: '/inbox/withdrawal' } },
    options,
  );
