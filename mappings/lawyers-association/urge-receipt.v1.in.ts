import { urgeAnswered } from '@fatong/contracts/canonical/lawyers';
import { urgeReceipt } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { urgeAnswers } from './codes.js';

export default mapping(urgeReceipt, urgeAnswered, (s) => ({
  receipt: s.HZBH,
  request: s.QQH,
  case: { source: 'lawyers-association', id: s.AJBH },
  answer: code(urgeAnswers)(s.HZJG),
  answeredOn: date(s.HZRQ, 'yyyyMMdd'),
  handler: s.JBR,
  text: text(s.HZNR),
}));
