import { signalReported } from '@fatong/contracts/canonical/lawyers';
import { kindWords, signal } from '@fatong/contracts/systems/signals';
import { code, date, mapping, text, upper } from '../kit/index.js';

export default mapping(signal, signalReported, (s) => ({
  source: 'signals',
  id: s.XSBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  kind: code(kindWords)(s.XSLB),
  name: text(s.XM),
  licence: upper(s.LSZYZH),
  idNumber: upper(s.SFZHM),
  on: date(s.RQ, 'yyyyMMdd'),
  until: date(s.JZRQ, 'yyyyMMdd'),
  said: text(s.XXLY),
  asOf: date(s.SJRQ, 'yyyyMMdd'),
}));
