import { appealDecided } from '@fatong/contracts/canonical/notary';
import { appeal } from '@fatong/contracts/systems/notary-association';
import { code, dateAs, mapping } from '../kit/index.js';
import { kinds, respondents, results } from './codes.js';

export default mapping(appealDecided, appeal, (s) => ({
  QQH: s.request,
  SXBH: s.number,
  JGBH: s.office.code,
  JGMC: s.office.name,
  SXLX: code(kinds)(s.kind),
  BSQR: code(respondents)(s.respondent),
  JDWH: s.docNo,
  CLJG: code(results)(s.result),
  JDRQ: dateAs(s.decidedOn, 'yyyyMMdd'),
  SXRQ: dateAs(s.effectiveOn, 'yyyyMMdd'),
}));
