import { violationReported } from '@fatong/contracts/canonical/lawyers';
import { criminalFiling } from '@fatong/contracts/systems/procuratorate-cases';
import { code, date, mapping, text, upper } from '../kit/index.js';
import { measures, stageCodes, subjects } from './codes.js';

export default mapping(criminalFiling, violationReported, (s) => ({
  source: 'procuratorate',
  id: text(s.LABH),
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  authority: text(s.LADW),
  subject: {
    kind: code(subjects)(s.DXLX),
    name: text(s.XM),
    licence: upper(s.LSZYZH),
    uscc: upper(s.SWSDM),
    firmName: text(s.SWSMC),
    idNumber: upper(s.SFZHM),
    birthYear: s.CSNF,
  },
  occurredOn: date(s.FARQ, 'yyyyMMdd'),
  decidedOn: date(s.LARQ, 'yyyyMMdd'),
  effectiveFrom: date(s.SXRQ, 'yyyyMMdd'),
  documentNumber: text(s.LABH),
  documentKind: 'filing',
  act: text(s.AQZY),
  charge: text(s.SXZM),
  measure: code(measures)(s.QZCS),
  stage: code(stageCodes)(s.BAJD),
  penalty: text(s.PJJG),
  legalBasis: text(s.FLYJ),
}));
