import { feesReported } from '@fatong/contracts/canonical/notary';
import { fee } from '@fatong/contracts/systems/notary-offices';
import { code, date, each, mapping, required, upper } from '../kit/index.js';
import { matterCodes, stateCodes, waivers } from './codes.js';
import { feeKind } from './fee-kind.js';
import { ofOffice } from './number.js';

export default mapping(fee, feesReported, (s) => ({
  act: { source: 'notary-offices', id: ofOffice(s.JGBH, s.SLBH), version: s.BBH, office: s.JGBH },
  state: code(stateCodes)(s.BLZT),
  notary: required(upper(s.GZY)),
  matter: code(matterCodes)(s.GZSX),
  issuedOn: date(s.CZRQ, 'yyyyMMdd'),
  fees: each(s.SF, (one) => ({
    id: one.SFBH,
    kind: feeKind(one.SFXM),
    amount: one.JE,
    on: date(one.SFRQ, 'yyyyMMdd'),
    payer: upper(one.JFRZY),
    refundOf: one.TF,
  })),
  waiver: code(waivers)(s.JMSY),
  waived: s.JMJE,
}));
