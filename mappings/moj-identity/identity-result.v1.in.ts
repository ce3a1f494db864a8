import { identityAnswered } from '@fatong/contracts/canonical/lawyers';
import { identityResult } from '@fatong/contracts/systems/moj-identity';
import { code, instant, mapping, text } from '../kit/index.js';
import { results, standings } from './codes.js';

export default mapping(identityResult, identityAnswered, (s) => ({
  source: 'moj-identity',
  answer: s.HFBH,
  request: s.QQH,
  result: code(results)(s.JG),
  standing: code(standings)(s.ZYZT),
  page: text(s.RLDZ),
  score: s.RLDF,
  at: instant(s.SJ, 'ISO 8601'),
}));
