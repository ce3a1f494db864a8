import type { DataOf } from '@fatong/contracts';
import type { sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { code } from '../kit/index.js';
import { sorts } from './codes.js';
import { ofSubject } from './of-subject.js';

/** Which penalty or sanction it is, and on whom. */
export const ofSanction = (
  s: Recorded<
    Pick<
      DataOf<typeof sanctionEffective> & DataOf<typeof sanctionWithdrawn>,
      'request' | 'sanction' | 'sort' | 'decisionNumber' | 'authority' | 'subject'
    >
  >,
) => ({
  QQH: s.request,
  YWBH: s.sanction,
  LB: code(sorts)(s.sort),
  JDWH: s.decisionNumber,
  JDJG: s.authority,
  ...ofSubject(s),
});
