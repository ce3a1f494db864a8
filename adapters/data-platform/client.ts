import { lawyerListing, lawyerPenalty, lawyerViolation, notaryCheck, notaryEvent, system } from '@fatong/contracts/systems/data-platform';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** Each kind of row has its table, and a row is known by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    {
      [lawyerListing.type]: { path: '/inbox/lawyer-listing' },
      [lawyerPenalty.type]: { path: '/inbox/lawyer-penalty' },
      [lawyerViolation.type]: { path: '/inbox/lawyer-violation' },
      [notaryCheck.type]: { path: '/inbox/notary-check' },
      [notaryEvent.type]: { path: '/inbox/notary-event' },
    },
    options,
  );
