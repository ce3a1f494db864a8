import { courts } from '@fatong/contracts/bureau/shanghai';
import { violationReported } from '@fatong/contracts/canonical/lawyers';
import { labelOf } from '@fatong/contracts/codes';
import { violation } from '@fatong/contracts/systems/court-cases';
import { code, date, derive, mapping, text, upper, when } from '../kit/index.js';
import { oneWriting } from './case-number.js';
import { documents, subjects } from './codes.js';

const nameOfCourt = (court: string): string => labelOf(courts, court)?.[0] ?? court;

export default mapping(violation, violationReported, (s) => ({
  source: 'court',
  id: s.XXBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  authority: derive(['法院名称', 'the name of the court'], nameOfCourt, [s.FYDM]),
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
  effectiveFrom: date(s.SXRQ, 'yyyyMMdd'),
  effectiveTo: date(s.JZRQ, 'yyyyMMdd'),
  documentNumber: oneWriting(s.AH),
  documentKind: code(documents)(s.WSLX),
  act: text(s.XWMS),
  penalty: text(s.CLJG),
  legalBasis: text(s.FLYJ),
  published: when(s.SFGK.exists(), s.SFGK.is('1')),
}));
