import { referralAnswered } from '@fatong/contracts/canonical/lawyers';
import { referralAnswer } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { referralAnswers } from './codes.js';

export default mapping(referralAnswer, referralAnswered, (s) => ({
  answer: s.DFBH,
  request: s.QQH,
  case: { source: 'lawyers-association', id: s.AJBH },
  standing: code(referralAnswers)(s.DFJG),
  answeredOn: date(s.DFRQ, 'yyyyMMdd'),
  handedOverOn: date(s.YJRQ, 'yyyyMMdd'),
  handler: s.JBR,
  opinion: text(s.DFYJ),
}));
