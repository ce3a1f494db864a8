import { textReceipt } from '@fatong/contracts/canonical/notices';
import { receipt } from '@fatong/contracts/systems/sms';
import { code, instant, mapping, text } from '../kit/index.js';

const results = { '1': 'delivered', '2': 'failed', '3': 'expired' } as const;

export default mapping(receipt, textReceipt, (s) => ({
  source: 'sms',
  receipt: s.HZBH,
  request: s.QQH,
  result: code(results)(s.JG),
  at: instant(s.ZTSJ, 'yyyyMMddHHmmss'),
  parts: s.CFTS,
  reason: text(s.YY),
}));
