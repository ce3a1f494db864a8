import { videoWarned } from '@fatong/contracts/canonical/notary';
import { videoWarning } from '@fatong/contracts/systems/notary-association';
import { code, dateAs, mapping } from '../kit/index.js';
import { levels } from './codes.js';

export default mapping(videoWarned, videoWarning, (s) => ({
  QQH: s.request,
  SXBH: s.number,
  JGBH: s.office.code,
  JGMC: s.office.name,
  GZYZH: s.licence,
  SLBH: s.acceptance,
  JCMC: s.item,
  FXDJ: code(levels)(s.level),
  JCZ: s.value,
  YJRQ: dateAs(s.on, 'yyyyMMdd'),
}));
