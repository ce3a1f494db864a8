import { violationReceipt } from '@fatong/contracts/canonical/lawyers';
import { receipt } from '@fatong/contracts/systems/moj-supervision';
import { date, mapping, text } from '../kit/index.js';

export default mapping(receipt, violationReceipt, (s) => ({
  source: 'moj-supervision',
  receipt: s.HZBH,
  request: s.QQH,
  violation: text(s.JLBH),
  receivedOn: date(s.QSRQ, 'yyyyMMdd'),
}));
