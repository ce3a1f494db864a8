import type { DataOf } from '@fatong/contracts';
import type { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { required } from '../kit/index.js';

export type Requested = Recorded<DataOf<typeof serviceRequested>>;

/** Which request it is, and who asks. */
export const asked = (s: Requested) => ({
  QQH: s.request,
  SQBH: s.number,
  LSZYZH: s.lawyer.licence,
  LSXM: s.lawyer.name,
  SWSMC: s.lawyer.firm,
});

/** In which case of which court, and for whom. */
export const inCase = (s: Requested) => ({ FYDM: required(s.authority), AH: required(s.caseNumber), DSRMC: s.client });
