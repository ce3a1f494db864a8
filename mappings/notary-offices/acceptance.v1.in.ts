import { acceptanceReported } from '@fatong/contracts/canonical/notary';
import { acceptance } from '@fatong/contracts/systems/notary-offices';
import { code, date, each, instant, mapping, required, text, upper } from '../kit/index.js';
import { classCodes, matterCodes, onlines, parties, places, relations, stateCodes } from './codes.js';
import { ofOffice } from './number.js';

export default mapping(acceptance, acceptanceReported, (s) => ({
  act: { source: 'notary-offices', id: ofOffice(s.JGBH, s.SLBH), version: s.BBH, office: s.JGBH },
  state: code(stateCodes)(s.BLZT),
  acceptedAt: instant(s.SLSJ, 'yyyyMMddHHmmss'),
  notary: required(upper(s.GZY)),
  assistant: upper(s.ZL),
  class: code(classCodes)(s.GZLB),
  matter: code(matterCodes)(s.GZSX),
  newField: upper(s.XXY),
  applicants: each(s.DSR, (one) => ({
    kind: code(parties)(one.DSRLB),
    name: text(one.XM),
    digest: upper(one.ZJZY),
    bornOn: date(one.CSRQ, 'yyyyMMdd'),
    uscc: upper(one.XYDM),
    representative: text(one.FDDBR),
  })),
  agents: each(s.DLR, (one) => ({ name: text(one.XM), digest: upper(one.ZJZY), relation: code(relations)(one.GX) })),
  amount: s.BDJE,
  tariff: s.BZSF,
  place: code(places)(s.BZDD),
  outsideApproval: text(s.WCSP),
  longitude: s.JD,
  latitude: s.WD,
  online: code(onlines)(s.WSBL),
  usedIn: text(s.SYD),
}));
