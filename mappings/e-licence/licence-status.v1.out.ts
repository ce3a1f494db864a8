import { licenceStatusTold } from '@fatong/contracts/canonical/lawyers';
import { licenceStatus } from '@fatong/contracts/systems/e-licence';
import { dateAs, derive, mapping } from '../kit/index.js';

export default mapping(licenceStatusTold, licenceStatus, (s) => ({
  QQH: s.request,
  CXBH: s.query,
  LSZYZH: s.licence,
  SFYX: derive(['有效为1，无效为0', '1 where it is valid, else 0'], (valid: boolean): '0' | '1' => (valid ? '1' : '0'), [s.valid]),
  ZTZ: dateAs(s.since, 'yyyyMMdd'),
}));
