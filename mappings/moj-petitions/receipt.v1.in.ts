import { eventReceipt } from '@fatong/contracts/canonical/petitions';
import { receipt } from '@fatong/contracts/systems/moj-petitions';
import { date, mapping, text } from '../kit/index.js';

export default mapping(receipt, eventReceipt, (s) => ({
  source: 'moj-petitions',
  receipt: s.HZBH,
  request: s.QQH,
  upload: text(s.SBBH),
  receivedOn: date(s.QSRQ, 'yyyyMMdd'),
  theirNumber: text(s.BJBH),
}));
