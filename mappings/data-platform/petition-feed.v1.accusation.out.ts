import { accusationGathered } from '@fatong/contracts/canonical/petitions';
import { petitionFeed } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, mapping } from '../kit/index.js';
import { petitionEndings, petitionRespondents } from './codes.js';

/** Of an accusation these columns and no other (条例 art. 30). */
export default mapping(accusationGathered, petitionFeed, (s) => ({
  QQH: s.request,
  YWBH: s.entry,
  ZT: '6',
  ZTRQ: dateAs(s.month, 'yyyyMMdd'),
  SQLB: '2',
  BFYLB: code(petitionRespondents)(s.respondentKind),
  BJFS: code(petitionEndings)(s.ending),
}));
