import { violationConcluded } from '@fatong/contracts/canonical/lawyers';
import { lawyerViolation } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, mapping } from '../kit/index.js';
import { findings, violationSources, violationSteps } from './codes.js';
import { ofSubject } from './of-subject.js';

export default mapping(violationConcluded, lawyerViolation, (s) => ({
  QQH: s.request,
  YWBH: s.violation,
  CZ: code(violationSteps)(s.step),
  RD: code(findings)(s.kind),
  LY: code(violationSources)(s.source),
  WSBH: s.documentNumber,
  ...ofSubject(s),
  RQ: dateAs(s.on, 'yyyyMMdd'),
  RDDW: s.unit,
}));
