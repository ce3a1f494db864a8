import { filingReported } from '@fatong/contracts/canonical/lawyers';
import { filing } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { filingResults, stateWords } from './codes.js';

export default mapping(filing, filingReported, (s) => ({
  case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
  state: code(stateWords)(s.AJZT),
  result: code(filingResults)(s.LAJG),
  decidedOn: date(s.SCRQ, 'yyyyMMdd'),
  filingNumber: s.LABH,
  notifiedOn: date(s.TZRQ, 'yyyyMMdd'),
  transferredTo: s.ZSJG,
  reason: text(s.SCYY),
}));
