import { meetingSlotReported } from '@fatong/contracts/canonical/lawyers';
import { meetingSlot } from '@fatong/contracts/systems/police';
import { derive, instant, mapping } from '../kit/index.js';
import { placeOf } from './codes.js';

export default mapping(meetingSlot, meetingSlotReported, (s) => ({
  source: 'police',
  id: s.SDBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  place: derive(['会见场所', 'the place'], placeOf, [s.CSDM]),
  from: instant(s.KSSJ, 'ISO 8601'),
  until: instant(s.JSSJ, 'ISO 8601'),
  left: s.KYS,
}));
