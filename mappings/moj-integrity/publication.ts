import type { DataOf } from '@fatong/contracts';
import type { sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { code } from '../kit/index.js';
import { sorts, subjects } from './codes.js';

/** Which sanction is published or taken back, and of whom. */
export const ofSanction = (
  s: Recorded<
    Pick<
      DataOf<typeof sanctionEffective> & DataOf<typeof sanctionWithdrawn>,
      'request' | 'sanction' | 'sort' | 'decisionNumber' | 'authority' | 'subject'
    >
  >,
) => ({
  QQH: s.request,
  JLBH: s.sanction,
  LB: code(sorts)(s.sort),
  JDWH: s.decisionNumber,
  JDJG: s.authority,
  DXLX: code(subjects)(s.subject.kind),
  XM: s.subject.name,
  ZYZH: s.subject.licence,
  SWSDM: s.subject.uscc,
  SWSMC: s.subject.firmName,
});
