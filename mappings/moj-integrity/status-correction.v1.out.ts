import { statusCorrected } from '@fatong/contracts/canonical/lawyers';
import { statusCorrection } from '@fatong/contracts/systems/moj-integrity';
import { code, dateAs, mapping } from '../kit/index.js';
import { statusCodes } from './codes.js';

export default mapping(statusCorrected, statusCorrection, (s) => ({
  QQH: s.request,
  ZYZH: s.licence,
  XM: s.name,
  ZYZT: code(statusCodes)(s.status),
  QSRQ: dateAs(s.from, 'yyyyMMdd'),
  GZYY: s.reason,
  GZDW: s.unit,
}));
