import { progressReported } from '@fatong/contracts/canonical/lawyers';
import { progress } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { stages, stateWords } from './codes.js';

export default mapping(progress, progressReported, (s) => ({
  case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
  state: code(stateWords)(s.AJZT),
  stage: code(stages)(s.JDLX),
  reachedOn: date(s.JDRQ, 'yyyyMMdd'),
  handlers: s.CBR,
  note: text(s.JDSM),
}));
