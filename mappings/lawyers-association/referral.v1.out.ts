import { complaintReferred } from '@fatong/contracts/canonical/lawyers';
import { referral } from '@fatong/contracts/systems/lawyers-association';
import { code, dateAs, each, flip, mapping } from '../kit/index.js';
import { penaltyAuthorities, penaltyBases } from './codes.js';

export default mapping(
  complaintReferred,
  referral,
  (s) => ({
    QQH: s.request,
    AJBH: s.case.id,
    YSDW: s.unit,
    YSRQ: dateAs(s.on, 'yyyyMMdd'),
    BLJG: code(flip(penaltyAuthorities))(s.authority),
    YJTK: each(s.bases, code(flip(penaltyBases))),
    YSLY: s.reason,
    CLQD: s.materials,
    QXRQ: dateAs(s.dueOn, 'yyyyMMdd'),
  }),
  { only: (s) => s.case.source.is('lawyers-association') },
);
