import { violationReported } from '@fatong/contracts/canonical/lawyers';
import { briberyCase } from '@fatong/contracts/systems/discipline';
import { code, date, derive, mapping, text, upper } from '../kit/index.js';
import { bandOf, bribers, outcomes, subjects } from './codes.js';

export default mapping(briberyCase, violationReported, (s) => ({
  source: 'discipline',
  id: s.AJBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  authority: text(s.BAJG),
  subject: {
    kind: code(subjects)(s.XHRLB),
    name: text(s.XM),
    licence: upper(s.LSZYZH),
    uscc: upper(s.SWSDM),
    firmName: text(s.SWSMC),
    idNumber: upper(s.SFZHM),
  },
  occurredOn: date(s.XHSJ, 'yyyyMMdd'),
  decidedOn: date(s.LARQ, 'yyyyMMdd'),
  documentNumber: s.AJBH,
  documentKind: 'disciplineCase',
  act: text(s.AQ),
  bribe: {
    briberKind: code(bribers)(s.XHRLB),
    from: date(s.XHSJ, 'yyyyMMdd'),
    to: date(s.XHSJZ, 'yyyyMMdd'),
    amountBand: derive(['金额所在档次', 'the band the sum is in'], bandOf, [s.JE]),
    outcome: code(outcomes)(s.CLJG),
  },
  legalBasis: text(s.FLYJ),
}));
