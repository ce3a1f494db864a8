import { listingChanged } from '@fatong/contracts/canonical/lawyers';
import { lawyerListing } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, mapping } from '../kit/index.js';
import { lists, listingSteps } from './codes.js';
import { ofSubject } from './of-subject.js';

export default mapping(listingChanged, lawyerListing, (s) => ({
  QQH: s.request,
  YWBH: s.entry,
  CZ: code(listingSteps)(s.step),
  MDLB: code(lists)(s.list),
  ...ofSubject(s),
  RQ: dateAs(s.on, 'yyyyMMdd'),
  YXQZ: dateAs(s.until, 'yyyyMMdd'),
}));
