import { rightsTransferAnswered } from '@fatong/contracts/canonical/lawyers';
import { rightsTransferReceipt } from '@fatong/contracts/systems/lawyers-association';
import { code, date, mapping, text } from '../kit/index.js';
import { rightsTransferAnswers, rightsTransferSteps } from './codes.js';

export default mapping(rightsTransferReceipt, rightsTransferAnswered, (s) => ({
  source: 'lawyers-association',
  receipt: s.QSBH,
  request: s.QQH,
  step: code(rightsTransferSteps)(s.ZBHJ),
  answer: code(rightsTransferAnswers)(s.QSJG),
  receivedOn: date(s.QSRQ, 'yyyyMMdd'),
  registration: s.DJBH,
  reason: text(s.BJSYY),
}));
