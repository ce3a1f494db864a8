import { reviewReported } from '@fatong/contracts/canonical/lawyers';
import { review } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { reviewResults, stateWords } from './codes.js';

export default mapping(review, reviewReported, (s) => ({
  case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
  state: code(stateWords)(s.AJZT),
  askedOn: date(s.SQRQ, 'yyyyMMdd'),
  result: code(reviewResults)(s.FCJG),
  decidedOn: date(s.FCRQ, 'yyyyMMdd'),
  decisionNumber: s.FCWH,
  reasons: text(s.FCYJ),
}));
