import { eventFault } from '@fatong/contracts/canonical/petitions';
import { fault } from '@fatong/contracts/systems/moj-petitions';
import { date, mapping, text } from '../kit/index.js';

export default mapping(fault, eventFault, (s) => ({
  source: 'moj-petitions',
  receipt: s.HZBH,
  request: s.QQH,
  upload: text(s.SBBH),
  returnedOn: date(s.THRQ, 'yyyyMMdd'),
  field: text(s.CWZD),
  reason: text(s.SBYY),
}));
