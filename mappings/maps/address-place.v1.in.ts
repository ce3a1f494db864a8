import { placeTold } from '@fatong/contracts/canonical/notary';
import { addressPlace } from '@fatong/contracts/systems/maps';
import { code, date, mapping, required, text, when } from '../kit/index.js';
import { precisions, results } from './codes.js';

export default mapping(addressPlace, placeTold, (s) => ({
  source: 'maps',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.DWBH),
  result: code(results)(s.JG),
  on: date(s.JXRQ, 'yyyyMMdd'),
  coordinates: when(s.JG.is('1'), text(required(s.ZB))),
  precision: when(s.JG.is('1'), code(precisions)(required(s.JD))),
  reason: text(s.YY),
}));
