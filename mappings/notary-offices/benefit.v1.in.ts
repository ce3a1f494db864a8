import { benefitReported } from '@fatong/contracts/canonical/notary';
import { benefit } from '@fatong/contracts/systems/notary-offices';
import { code, date, mapping, text, upper } from '../kit/index.js';
import { benefitKinds, benefitStates } from './codes.js';
import { ofOffice, ofOfficeWhere } from './number.js';

export default mapping(benefit, benefitReported, (s) => ({
  benefit: { source: 'notary-offices', id: ofOffice(s.JGBH, s.GYBH), version: s.BBH, office: s.JGBH },
  state: code(benefitStates)(s.ZT),
  kind: code(benefitKinds)(s.GYLB),
  notary: upper(s.RYBH),
  on: date(s.FWRQ, 'yyyyMMdd'),
  served: s.SYRC,
  act: ofOfficeWhere(s.JGBH, s.SLBH),
  waived: s.JMJE,
  minutes: s.FWSC,
  text: text(s.NR),
}));
