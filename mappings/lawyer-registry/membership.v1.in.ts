import { membershipRegistered } from '@fatong/contracts/canonical/lawyers';
import { membership } from '@fatong/contracts/systems/lawyer-registry';
import { date, mapping, text, upper } from '../kit/index.js';

export default mapping(membership, membershipRegistered, (s) => ({
  source: 'lawyer-registry',
  id: s.JLBH,
  version: s.BBH,
  withdrawn: s.SCBZ.is('1'),
  licence: upper(s.LSZYZH),
  uscc: upper(s.TYSHXYDM),
  since: date(s.KSRQ, 'yyyyMMdd'),
  until: date(s.JSRQ, 'yyyyMMdd'),
  reason: text(s.BGSY),
}));
