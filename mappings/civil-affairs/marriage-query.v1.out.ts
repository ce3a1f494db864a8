import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { marriageQuery } from '@fatong/contracts/systems/civil-affairs';
import { mapping, required } from '../kit/index.js';

export default mapping(
  serviceRequested,
  marriageQuery,
  (s) => ({
    QQH: s.request,
    SQBH: s.number,
    LSZYZH: s.lawyer.licence,
    LSXM: s.lawyer.name,
    SWSMC: s.lawyer.firm,
    CXRXM: required(s.person.name),
    CXRSFZ: required(s.person.idNumber),
    AJBH: s.caseNumber,
    CXYT: required(s.person.purpose),
  }),
  { only: (s) => s.kind.is('marriage') },
);
