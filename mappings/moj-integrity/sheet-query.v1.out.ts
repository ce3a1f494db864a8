import { integrityAsked } from '@fatong/contracts/canonical/lawyers';
import { sheetQuery } from '@fatong/contracts/systems/moj-integrity';
import { dateAs, mapping } from '../kit/index.js';

export default mapping(integrityAsked, sheetQuery, (s) => ({
  QQH: s.request,
  SQBH: s.background,
  XM: s.name,
  ZYZH: s.licence,
  CXRQ: dateAs(s.askedOn, 'yyyyMMdd'),
  CXDW: s.unit,
}));
