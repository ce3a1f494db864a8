import { licenceStatusAsked } from '@fatong/contracts/canonical/lawyers';
import { licenceStatusQuery } from '@fatong/contracts/systems/e-licence';
import { instant, mapping, text, upper } from '../kit/index.js';

export default mapping(licenceStatusQuery, licenceStatusAsked, (s) => ({
  source: 'e-licence',
  id: s.CXBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  licence: upper(s.LSZYZH),
  asker: text(s.CXDW),
  askedAt: instant(s.CXSJ, 'ISO 8601'),
}));
