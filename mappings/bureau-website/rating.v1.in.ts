import { petitionRated } from '@fatong/contracts/canonical/petitions';
import { rating } from '@fatong/contracts/systems/bureau-website';
import { code, date, mapping, text } from '../kit/index.js';
import { rated, satisfactions } from './codes.js';

export default mapping(rating, petitionRated, (s) => ({
  source: 'bureau-website',
  id: s.PJBH,
  version: s.BBH,
  online: s.WSBH,
  petition: s.XFBH,
  of: code(rated)(s.PJDX),
  satisfaction: code(satisfactions)(s.MYD),
  remark: text(s.PJYJ),
  ratedOn: date(s.PJRQ, 'yyyyMMdd'),
}));
