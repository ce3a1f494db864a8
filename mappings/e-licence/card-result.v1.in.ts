import { cardAnswered } from '@fatong/contracts/canonical/lawyers';
import { cardResult } from '@fatong/contracts/systems/e-licence';
import { code, instant, mapping } from '../kit/index.js';
import { results } from './codes.js';

export default mapping(cardResult, cardAnswered, (s) => ({
  source: 'e-licence',
  answer: s.HFBH,
  request: s.QQH,
  result: code(results)(s.JG),
  serial: s.ZSXLH,
  at: instant(s.SJ, 'ISO 8601'),
}));
