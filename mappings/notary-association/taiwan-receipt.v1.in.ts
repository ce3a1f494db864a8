import { taiwanReceived } from '@fatong/contracts/canonical/notary';
import { taiwanReceipt } from '@fatong/contracts/systems/notary-association';
import { code, date, mapping, text } from '../kit/index.js';
import { standings } from './codes.js';

export default mapping(taiwanReceipt, taiwanReceived, (s) => ({
  source: 'notary-association',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SXBH),
  standing: code(standings)(s.ZT),
  on: date(s.HZRQ, 'yyyyMMdd'),
  foundationNumber: text(s.HJHBH),
  reason: text(s.THYY),
}));
