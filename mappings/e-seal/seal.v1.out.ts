import { letterPrinted } from '@fatong/contracts/canonical/documents';
import { seal } from '@fatong/contracts/systems/e-seal';
import { dateAs, mapping, upper } from '../kit/index.js';

export default mapping(letterPrinted, seal, (s) => ({
  QQH: s.request,
  WSWH: s.number,
  WSMC: s.title,
  YZDW: s.unit,
  ZFRQ: dateAs(s.issuedOn, 'yyyyMMdd'),
  ZYSF: 'SM3',
  ZYFW: 'BYTERANGE',
  ZYZ: upper(s.digest),
  ZCCD: s.room,
}));
