import type { DataOf } from '@fatong/contracts';
import type { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { required } from '../kit/index.js';

/** Which request it is, who asks, and in which case. */
export const asked = (s: Recorded<DataOf<typeof serviceRequested>>) => ({
  QQH: s.request,
  SQBH: s.number,
  LSZYZH: s.lawyer.licence,
  LSXM: s.lawyer.name,
  SWSMC: s.lawyer.firm,
  JCYDM: required(s.authority),
  AJBH: required(s.caseNumber),
  DSRMC: s.client,
});
