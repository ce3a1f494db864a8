import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, owner, petitionNumber, requestId } from './petition.js';

/** A petition of which the platform was told is none of those any more: it is about somebody else, its source took it back, or another reason. Which one is not said, and is the same for all. */
export const gatheringWithdrawn = contract({
  owner,
  message: 'gathering-withdrawn',
  version: 1,
  title: ['信访事项汇聚撤回', 'Gathered petition taken back'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(closed({ request: requestId, petition: petitionNumber, on: day('日期', 'On') })),
});
