import { serviceWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { withdrawal } from '@fatong/contracts/systems/police';
import { mapping } from '../kit/index.js';

export default mapping(
  serviceWithdrawn,
  withdrawal,
  (s) => ({
    QQH: s.request,
    SQBH: s.number,
    LSZYZH: s.lawyer.licence,
    LSXM: s.lawyer.name,
    YQQH: s.of,
    CHYY: s.reason,
  }),
  { only: (s) => s.kind.is('meeting') },
);
