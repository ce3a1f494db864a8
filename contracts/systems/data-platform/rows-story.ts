import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { lawyerListing } from './lawyer-listing.js';
import { lawyerPenalty } from './lawyer-penalty.js';
import { lawyerViolation } from './lawyer-violation.js';
import { notaryCheck } from './notary-check.js';
import { notaryEvent } from './notary-event.js';
import { petitionFeed } from './petition-feed.js';

const check = stories<DataOf<typeof notaryCheck>>();
/** A row is taken with a number, and nothing follows. */
export const checkRowStory = check.story({ begins: { told: 1 }, steps: { told: check.hears(notaryCheck, 'HJ') } });

const event = stories<DataOf<typeof notaryEvent>>();
export const eventRowStory = event.story({ begins: { told: 1 }, steps: { told: event.hears(notaryEvent, 'HJ') } });

const penalty = stories<DataOf<typeof lawyerPenalty>>();
export const penaltyRowStory = penalty.story({ begins: { told: 1 }, steps: { told: penalty.hears(lawyerPenalty, 'HJ') } });

const violation = stories<DataOf<typeof lawyerViolation>>();
export const violationRowStory = violation.story({ begins: { told: 1 }, steps: { told: violation.hears(lawyerViolation, 'HJ') } });

const listing = stories<DataOf<typeof lawyerListing>>();
export const listingRowStory = listing.story({ begins: { told: 1 }, steps: { told: listing.hears(lawyerListing, 'HJ') } });

const petition = stories<DataOf<typeof petitionFeed>>();
export const petitionRowStory = petition.story({ begins: { told: 1 }, steps: { told: petition.hears(petitionFeed, 'HJ') } });
