import type { DataOf } from '@fatong/contracts';
import type { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { code, dateAs, when } from '../kit/index.js';
import { sources, subjects } from './codes.js';

/** The two reports have the same fields: what sets them apart is what the violation was found to be. */
export const reportOf = (s: Recorded<DataOf<typeof violationDetermined>>) => ({
  QQH: s.request,
  JLBH: s.violation,
  DXLX: code(subjects)(s.subject.kind),
  XM: s.subject.name,
  ZYZH: s.subject.licence,
  SWSDM: s.subject.uscc,
  SWSMC: s.subject.firmName,
  XXLY: code(sources)(s.source),
  WSBH: s.documentNumber,
  SS: s.facts,
  YJ: s.legalBasis,
  RDRQ: dateAs(s.determinedOn, 'yyyyMMdd'),
  RDDW: s.unit,
  CHBZ: when(s.withdrawn.is(true), '1'),
});
