import { identityAsked } from '@fatong/contracts/canonical/lawyers';
import { identityCheck } from '@fatong/contracts/systems/moj-identity';
import { instantAs, mapping } from '../kit/index.js';

export default mapping(identityAsked, identityCheck, (s) => ({
  QQH: s.request,
  HYBH: s.check,
  LSZYZH: s.licence,
  XM: s.name,
  SFZH: s.idNumber,
  TYSJ: instantAs(s.consentedAt, 'ISO 8601'),
}));
