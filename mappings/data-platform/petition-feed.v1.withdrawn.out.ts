import { gatheringWithdrawn } from '@fatong/contracts/canonical/petitions';
import { petitionFeed } from '@fatong/contracts/systems/data-platform';
import { dateAs, mapping } from '../kit/index.js';

export default mapping(gatheringWithdrawn, petitionFeed, (s) => ({
  QQH: s.request,
  YWBH: s.petition,
  ZT: '9',
  ZTRQ: dateAs(s.on, 'yyyyMMdd'),
}));
