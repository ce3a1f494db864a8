import { suggestionAnswered } from '@fatong/contracts/canonical/lawyers';
import { suggestionReceipt } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { forwardAnswers } from './codes.js';

export default mapping(suggestionReceipt, suggestionAnswered, (s) => ({
  source: 'lawyers-association',
  receipt: s.QSBH,
  request: s.QQH,
  answer: code(forwardAnswers)(s.QSJG),
  receivedOn: date(s.QSRQ, 'yyyyMMdd'),
  case: s.AJBH,
  reason: text(s.BJSYY),
}));
