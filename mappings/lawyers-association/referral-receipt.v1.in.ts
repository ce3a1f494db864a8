import { referralReceived } from '@fatong/contracts/canonical/lawyers';
import { referralReceipt } from '@fatong/contracts/systems/lawyers-association';
import { date, mapping } from '../kit/index.js';

export default mapping(referralReceipt, referralReceived, (s) => ({
  receipt: s.QSBH,
  request: s.QQH,
  case: { source: 'lawyers-association', id: s.AJBH },
  receivedOn: date(s.QSRQ, 'yyyyMMdd'),
  receivedBy: s.QSR,
}));
