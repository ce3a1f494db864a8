import { complaintUrged } from '@fatong/contracts/canonical/lawyers';
import { urge } from '@fatong/contracts/systems/lawyers-association';
import { dateAs, mapping } from '../kit/index.js';

export default mapping(
  complaintUrged,
  urge,
  (s) => ({
    QQH: s.request,
    AJBH: s.case.id,
    CBDW: s.unit,
    CBRQ: dateAs(s.on, 'yyyyMMdd'),
    CBYY: s.reason,
    QXRQ: dateAs(s.dueOn, 'yyyyMMdd'),
  }),
  { only: (s) => s.case.source.is('lawyers-association') },
);
