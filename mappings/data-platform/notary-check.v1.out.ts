import { checkReported } from '@fatong/contracts/canonical/notary';
import { notaryCheck } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, mapping } from '../kit/index.js';
import { conclusions, sources, stages } from './codes.js';

export default mapping(checkReported, notaryCheck, (s) => ({
  QQH: s.request,
  YWBH: s.number,
  JD: code(stages)(s.stage),
  JDRQ: dateAs(s.on, 'yyyyMMdd'),
  JGBH: s.office.code,
  JGMC: s.office.name,
  LY: code(sources)(s.source),
  HCSX: s.subject,
  GZSL: s.acts,
  HCQX: dateAs(s.dueOn, 'yyyyMMdd'),
  HCBG: s.report,
  JL: code(conclusions)(s.conclusion),
}));
