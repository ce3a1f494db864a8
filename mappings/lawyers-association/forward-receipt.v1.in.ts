import { forwardAnswered } from '@fatong/contracts/canonical/petitions';
import { forwardReceipt } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { forwardAnswers } from './codes.js';

export default mapping(forwardReceipt, forwardAnswered, (s) => ({
  source: 'lawyers-association',
  receipt: s.QSBH,
  request: s.QQH,
  number: s.XFBH,
  answer: code(forwardAnswers)(s.QSJG),
  receivedOn: date(s.QSRQ, 'yyyyMMdd'),
  case: s.AJBH,
  reason: text(s.BJSYY),
}));
