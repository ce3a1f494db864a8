import { cardAsked } from '@fatong/contracts/canonical/lawyers';
import { cardCheck } from '@fatong/contracts/systems/e-licence';
import { instantAs, mapping } from '../kit/index.js';

export default mapping(cardAsked, cardCheck, (s) => ({
  QQH: s.request,
  HYBH: s.check,
  LSZYZH: s.licence,
  XM: s.name,
  QQSJ: instantAs(s.at, 'ISO 8601'),
}));
