import { readingReported } from '@fatong/contracts/canonical/lawyers';
import { reading } from '@fatong/contracts/systems/procuratorate-services';
import { code, instant, mapping, text, upper } from '../kit/index.js';
import { outcomes, readingModes, readingStages } from './codes.js';

export default mapping(reading, readingReported, (s) => ({
  source: 'procuratorate',
  id: s.YJBH,
  version: s.BBH,
  withdrawn: false,
  lawyer: { name: text(s.LSXM), licence: upper(s.LSZYZH) },
  authority: s.JCYDM,
  fileNumber: text(s.AJBH),
  caseKind: 'criminal',
  stage: code(readingStages)(s.AJJD),
  client: text(s.DSRMC),
  outcome: code(outcomes)(s.ZT),
  askedAt: instant(s.SQSJ, 'yyyyMMddHHmmss'),
  approvedAt: instant(s.PZSJ, 'yyyyMMddHHmmss'),
  usedAt: instant(s.YJSJ, 'yyyyMMddHHmmss'),
  cancelledAt: instant(s.QXSJ, 'yyyyMMddHHmmss'),
  reason: text(s.QXYY),
  mode: code(readingModes)(s.YJFS),
  volumes: s.JS,
  pages: s.YS,
  purpose: text(s.YJMD),
}));
