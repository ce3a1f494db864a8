import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { companyFileQuery } from '@fatong/contracts/systems/market-regulation';
import { code, mapping, required } from '../kit/index.js';
import { files } from './codes.js';

export default mapping(
  serviceRequested,
  companyFileQuery,
  (s) => ({
    QQH: s.request,
    SQBH: s.number,
    LSZYZH: s.lawyer.licence,
    LSXM: s.lawyer.name,
    SWSMC: s.lawyer.firm,
    QYMC: required(s.company.name),
    TYDM: required(s.company.uscc),
    DALX: code(files)(required(s.company.file)),
    AJBH: s.caseNumber,
    CXYT: required(s.company.purpose),
  }),
  { only: (s) => s.kind.is('companyFile') },
);
