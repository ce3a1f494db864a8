import { complaintForwarded, complaintSuggestion, referral, rightsTransfer, urge } from '@fatong/contracts/systems/lawyers-association';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** The association takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    'lawyers-association',
    {
      [urge.type]: { path: '/inbox/urge' },
      [referral.type]: { path: '/inbox/referral' },
      [complaintForwarded.type]: { path: '/inbox/complaint-forwarded' },
      [complaintSuggestion.type]: { path: '/inbox/complaint-suggestion' },
      [rightsTransfer.type]: { path: '/inbox/rights-transfer' },
    },
    options,
  );
