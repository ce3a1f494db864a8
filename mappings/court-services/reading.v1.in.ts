import { readingReported } from '@fatong/contracts/canonical/lawyers';
import { reading } from '@fatong/contracts/systems/court-services';
import { code, instant, mapping, text, upper } from '../kit/index.js';
import { kinds, modes, outcomes, stages } from './reading-codes.js';

export default mapping(reading, readingReported, (s) => ({
  source: 'court',
  id: s.YJBH,
  version: s.BBH,
  withdrawn: false,
  lawyer: { name: text(s.LSXM), licence: upper(s.LSZYZH) },
  authority: s.FYDM,
  fileNumber: text(s.AH),
  caseKind: code(kinds)(s.AJLB),
  stage: code(stages)(s.AJJD),
  client: text(s.DSRMC),
  outcome: code(outcomes)(s.ZT),
  askedAt: instant(s.SQSJ, 'yyyyMMddHHmmss'),
  approvedAt: instant(s.PZSJ, 'yyyyMMddHHmmss'),
  usedAt: instant(s.YJSJ, 'yyyyMMddHHmmss'),
  cancelledAt: instant(s.QXSJ, 'yyyyMMddHHmmss'),
  reason: text(s.QXYY),
  mode: code(modes)(s.YJFS),
  volumes: s.JS,
  pages: s.YS,
  purpose: text(s.YJMD),
}));
