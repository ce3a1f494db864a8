import { violationReturned } from '@fatong/contracts/canonical/lawyers';
import { returned } from '@fatong/contracts/systems/moj-supervision';
import { date, mapping, text } from '../kit/index.js';

export default mapping(returned, violationReturned, (s) => ({
  source: 'moj-supervision',
  receipt: s.HZBH,
  request: s.QQH,
  violation: text(s.JLBH),
  returnedOn: date(s.THRQ, 'yyyyMMdd'),
  reason: text(s.THYY),
}));
