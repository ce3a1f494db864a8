import { sanctionReported } from '@fatong/contracts/canonical/notary';
import { sanction } from '@fatong/contracts/systems/notary-association';
import { code, date, mapping, text, upper } from '../kit/index.js';
import { sanctions } from './codes.js';

export default mapping(sanction, sanctionReported, (s) => ({
  source: 'notary-association',
  id: s.CJBH,
  version: s.BBH,
  withdrawn: s.ZT.is('2'),
  revocation: text(s.CXYY),
  person: { licence: upper(s.GZYZH), name: text(s.GZYXM), office: text(s.JGMC) },
  level: code(sanctions)(s.CJZL),
  months: s.YXYS,
  docNo: text(s.JDWH),
  decidedOn: date(s.JDRQ, 'yyyyMMdd'),
  facts: text(s.WGSS),
}));
