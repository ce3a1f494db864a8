import { event } from '@fatong/contracts/canonical/notary';
import { notaryEvent } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, mapping } from '../kit/index.js';
import { levels } from './codes.js';

export default mapping(event, notaryEvent, (s) => ({
  QQH: s.request,
  YWBH: s.number,
  JGBH: s.office.code,
  JGMC: s.office.name,
  FXLB: s.theme,
  FXDJ: code(levels)(s.level),
  JD: s.state,
  JDRQ: dateAs(s.on, 'yyyyMMdd'),
}));
