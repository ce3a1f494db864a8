import { serviceAnswered } from '@fatong/contracts/canonical/lawyers';
import { result } from '@fatong/contracts/systems/procuratorate-services';
import { code, date, mapping, text } from '../kit/index.js';
import { standings } from './codes.js';

export default mapping(result, serviceAnswered, (s) => ({
  source: 'procuratorate-services',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SQBH),
  standing: code(standings)(s.ZT),
  on: date(s.BLRQ, 'yyyyMMdd'),
  receiptNumber: text(s.SLBH),
  reason: text(s.THYY),
  text: text(s.NR),
}));
