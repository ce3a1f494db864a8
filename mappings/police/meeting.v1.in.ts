import { meetingReported } from '@fatong/contracts/canonical/lawyers';
import { meeting } from '@fatong/contracts/systems/police';
import { code, derive, each, instant, mapping, required, text, upper, when } from '../kit/index.js';
import { outcomes, permissions, placeOf, roles, sourceOf, stages } from './codes.js';

export default mapping(meeting, meetingReported, (s) => ({
  source: derive(['看守所归公安，监狱归监狱', 'whose place it is'], sourceOf, [s.CSDM]),
  id: s.HJBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  lawyer: { name: text(s.LSXM), licence: upper(s.LSZYZH), uscc: upper(s.SWSDM) },
  authority: derive(['会见场所', 'the place'], placeOf, [s.CSDM]),
  fileNumber: text(s.AJBH),
  caseKind: 'criminal',
  stage: code(stages)(s.AJJD),
  client: text(s.WTR),
  outcome: code(outcomes)(s.ZT),
  askedAt: instant(s.SQSJ, 'ISO 8601'),
  approvedAt: instant(s.APSJ, 'ISO 8601'),
  usedAt: instant(s.HJKS, 'ISO 8601'),
  cancelledAt: instant(s.QXSJ, 'ISO 8601'),
  reason: text(s.YY),
  detainee: text(s.BHJR),
  booked: when(s.YYKS.exists(), { from: instant(required(s.YYKS), 'ISO 8601'), until: instant(required(s.YYJS), 'ISO 8601') }),
  met: when(s.HJKS.exists(), { from: instant(required(s.HJKS), 'ISO 8601'), until: instant(required(s.HJJS), 'ISO 8601') }),
  permission: code(permissions)(s.XK),
  companions: each(s.SXRY, (one) => ({ name: text(one.XM), role: code(roles)(one.SF), certificate: text(one.ZH) })),
}));
