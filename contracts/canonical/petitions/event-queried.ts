import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { owner, petitionNumber, reportedEvent, requestId, uploadNumber } from './petition.js';

/** What the ministry has of an event of ours is asked for, to compare it. */
export const eventQueried = contract({
  owner,
  message: 'event-queried',
  version: 1,
  title: ['信访事项上报查询', 'What is held of an event asked for'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(closed({ request: requestId, upload: uploadNumber, petition: petitionNumber, event: reportedEvent })),
});
