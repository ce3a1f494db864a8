import { integrityReceipt } from '@fatong/contracts/canonical/lawyers';
import { receipt } from '@fatong/contracts/systems/moj-integrity';
import { code, date, mapping, text } from '../kit/index.js';
import { answers } from './codes.js';

export default mapping(receipt, integrityReceipt, (s) => ({
  source: 'moj-integrity',
  receipt: s.HZBH,
  request: s.QQH,
  answer: code(answers)(s.JG),
  answeredOn: date(s.HZRQ, 'yyyyMMdd'),
  publicationNumber: text(s.GSBH),
  reason: text(s.YY),
}));
