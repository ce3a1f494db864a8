import {
  lawyerListing,
  lawyerPenalty,
  lawyerViolation,
  notaryCheck,
  notaryEvent,
  petitionFeed,
  system,
} from '@fatong/contracts/systems/data-platform';
import { feedClient, feedTable, isDatabase, restClient, type Client, type ClientOptions } from '../kit/index.js';

/** A table for each kind of row (表), with our request id unique in it. */
export const tables = {
  [lawyerListing.type]: feedTable(lawyerListing, 'LS_MD'),
  [lawyerPenalty.type]: feedTable(lawyerPenalty, 'LS_CFCJ'),
  [lawyerViolation.type]: feedTable(lawyerViolation, 'LS_WFWG'),
  [notaryCheck.type]: feedTable(notaryCheck, 'GZ_ZAHC'),
  [notaryEvent.type]: feedTable(notaryEvent, 'GZ_JGSJ'),
  [petitionFeed.type]: feedTable(petitionFeed, 'XF_XFJ'),
};

/** Each kind of row has its table, and a row is known by our request id: in its database where its address is one, else over HTTP (`Idempotency-Key`). */
export const client = (options: ClientOptions): Client =>
  isDatabase(options.url)
    ? feedClient(system.folder, tables, options)
    : restClient(
        system.folder,
        {
          [lawyerListing.type]: { path: '/inbox/lawyer-listing' },
          [lawyerPenalty.type]: { path: '/inbox/lawyer-penalty' },
          [lawyerViolation.type]: { path: '/inbox/lawyer-violation' },
          [notaryCheck.type]: { path: '/inbox/notary-check' },
          [notaryEvent.type]: { path: '/inbox/notary-event' },
          [petitionFeed.type]: { path: '/inbox/petition-feed' },
        },
        options,
      );
