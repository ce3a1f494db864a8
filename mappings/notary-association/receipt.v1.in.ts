import { associationReceived } from '@fatong/contracts/canonical/notary';
import { receipt } from '@fatong/contracts/systems/notary-association';
import { code, date, mapping, text } from '../kit/index.js';
import { standings } from './codes.js';

export default mapping(receipt, associationReceived, (s) => ({
  source: 'notary-association',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SXBH),
  standing: code(standings)(s.ZT),
  on: date(s.HZRQ, 'yyyyMMdd'),
  by: text(s.QSR),
  text: text(s.HZNR),
}));
