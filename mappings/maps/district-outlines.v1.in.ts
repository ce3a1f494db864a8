import { groundTold } from '@fatong/contracts/canonical/notary';
import { districtGround } from '@fatong/contracts/systems/maps';
import { code, date, mapping, text } from '../kit/index.js';
import { systems } from './codes.js';

export default mapping(districtGround, groundTold, (s) => ({
  source: 'maps',
  id: s.DTBH,
  version: s.BBH,
  withdrawn: s.ZT.is('9'),
  withdrawal: text(s.CHYY),
  approval: text(s.SHTH),
  maker: text(s.BZDW),
  reviewedOn: date(s.SDRQ, 'yyyyMMdd'),
  system: code(systems)(s.ZBX),
  outlines: s.GEOJSON,
}));
