import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, petitionNumber, requestId } from './petition.js';

/** How far a petition is, as its petitioner is told. */
export const stages = ['registered', 'divided', 'accepted', 'extended', 'answered', 'closed'] as const;

/** A petition that was written at the website of the bureau came a step further. */
export const petitionProgressed = contract({
  owner,
  message: 'petition-progressed',
  version: 1,
  title: ['网上信访办理进度', 'Progress of an online petition'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      online: line(64, '网上编号', 'Number at the website'),
      petition: petitionNumber,
      stage: oneOf(stages, '办理进度', 'How far it is'),
      on: day('日期', 'On'),
    }),
  ),
});
