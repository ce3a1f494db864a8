import { petitionArrived } from '@fatong/contracts/canonical/petitions';
import { intake } from '../../../definitions/index.js';
import { arrival } from './arrival.js';

/** What the ministry assigns, and what is written at the website. */
export const arrivals = intake(petitionArrived, arrival, (data) => ({
  source: data.source,
  sourceId: data.id,
  version: data.version,
  withdrawn: data.withdrawn,
  happenedAt: data.receivedOn,
  values: {
    from: data.source === 'moj-petitions' ? 'ministry' : 'website',
    theirNumber: data.id,
    channel: data.channel,
    receivedOn: data.receivedOn,
    subject: data.subject,
    purpose: data.purpose,
    content: data.content,
    petitioner: data.petitioner,
    document: data.document,
    phone: data.phone,
    address: data.address,
    anonymous: data.anonymous,
    headCount: data.headCount,
    place: data.place,
    summary: data.summary,
    facts: data.facts,
    respondent: data.respondent,
    superiorNumber: data.superiorNumber,
    reportBackOn: data.reportBackOn,
    instruction: data.instruction,
  },
}));
