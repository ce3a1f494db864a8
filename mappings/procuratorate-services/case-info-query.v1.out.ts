import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { caseInfoQuery } from '@fatong/contracts/systems/procuratorate-services';
import { mapping } from '../kit/index.js';
import { asked } from './request.js';

export default mapping(serviceRequested, caseInfoQuery, asked, { only: (s) => s.kind.is('caseInfo') });
