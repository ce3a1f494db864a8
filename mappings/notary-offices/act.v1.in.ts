import { actReported } from '@fatong/contracts/canonical/notary';
import { act } from '@fatong/contracts/systems/notary-offices';
import { code, date, each, instant, mapping, text, upper } from '../kit/index.js';
import { pauses, revocations, stateCodes } from './codes.js';
import { ofOffice } from './number.js';

export default mapping(act, actReported, (s) => ({
  act: { source: 'notary-offices', id: ofOffice(s.JGBH, s.SLBH), version: s.BBH, office: s.JGBH },
  state: code(stateCodes)(s.BLZT),
  acceptedAt: instant(s.SLSJ, 'yyyyMMddHHmmss'),
  issuer: upper(s.CBR),
  approver: upper(s.SPR),
  approvedOn: date(s.SPRQ, 'yyyyMMdd'),
  issuedAt: instant(s.CZSJ, 'yyyyMMddHHmmss'),
  certificate: text(s.GZSBH),
  copies: s.FS,
  witnesses: s.JZR,
  pauses: each(s.ZT, (one) => ({
    from: date(one.KSRQ, 'yyyyMMdd'),
    until: date(one.JSRQ, 'yyyyMMdd'),
    reason: code(pauses)(one.SY),
  })),
  closedOn: date(s.JSRQ, 'yyyyMMdd'),
  revokedFor: code(revocations)(s.CXSY),
  correctedOn: date(s.BZRQ, 'yyyyMMdd'),
  reason: text(s.YY),
  archivedOn: date(s.GDRQ, 'yyyyMMdd'),
}));
