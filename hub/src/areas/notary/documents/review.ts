import { approval } from '../../../definitions/index.js';
import { associationSenders, bureauSenders } from './codes.js';

const drafting = ['draft', 'draftOfAssociation', 'revise'] as const;

/** N17: the sender's head reviews, always; nobody reviews what he drafted or changed himself. Each step stands on the sheet with its opinion. */
export const ofBureau = approval('bureauReview', ['公管处发文', 'Document of the office'], {
  from: 'draft',
  to: 'reviewed',
  by: bureauSenders,
  chain: ['lead'],
  notBy: drafting,
  internal: true,
  minutes: 'opinions',
});

export const ofAssociation = approval('associationReview', ['协会发文', 'Document of the association'], {
  from: 'draft',
  to: 'reviewed',
  by: associationSenders,
  chain: ['association-head'],
  notBy: drafting,
  internal: true,
  minutes: 'opinions',
});

/** A supervisory document (监管文件) of the association passes the head of the bureau's office too. */
export const ofSupervisory = approval('supervisoryReview', ['监管文件', 'Supervisory document'], {
  from: 'draft',
  to: 'reviewed',
  by: associationSenders,
  chain: ['association-head', 'lead'],
  notBy: drafting,
  internal: true,
  minutes: 'opinions',
});
