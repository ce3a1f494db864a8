import { decisionReported } from '@fatong/contracts/canonical/lawyers';
import { decision } from '@fatong/contracts/systems/lawyers-association';
import { code, date, each, mapping, text, when } from '../kit/index.js';
import { decisionResults, sanctions, stateWords } from './codes.js';

export default mapping(decision, decisionReported, (s) => ({
  case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
  state: code(stateWords)(s.AJZT),
  result: code(decisionResults)(s.CLJG),
  sanctions: each(s.CFZL, code(sanctions)),
  suspensionMonths: s.ZZYS,
  decisionNumber: s.JDWH,
  decidedOn: date(s.JDRQ, 'yyyyMMdd'),
  servedOn: date(s.SDRQ, 'yyyyMMdd'),
  published: when(s.SFGK.exists(), s.SFGK.is('1')),
  reasons: text(s.CLYJ),
}));
