import { violationReported } from '@fatong/contracts/canonical/lawyers';
import { violation } from '@fatong/contracts/systems/police';
import { code, date, mapping, text, upper, when } from '../kit/index.js';
import { subjects } from './codes.js';

export default mapping(violation, violationReported, (s) => ({
  source: 'police',
  id: s.XXBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  authority: text(s.JGMC),
  subject: {
    kind: code(subjects)(s.DXLX),
    name: text(s.XM),
    licence: upper(s.LSZYZH),
    uscc: upper(s.SWSDM),
    firmName: text(s.SWSMC),
    idNumber: upper(s.SFZHM),
  },
  occurredOn: date(s.XWRQ, 'yyyyMMdd'),
  decidedOn: date(s.ZCRQ, 'yyyyMMdd'),
  documentNumber: text(s.WSBH),
  documentKind: 'policePenalty',
  act: text(s.XWMS),
  penalty: text(s.CFJG),
  legalBasis: text(s.FLYJ),
  published: when(s.SFGK.exists(), s.SFGK.is('1')),
}));
