import { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { illegalReport } from '@fatong/contracts/systems/moj-supervision';
import { mapping } from '../kit/index.js';
import { reportOf } from './report.js';

export default mapping(violationDetermined, illegalReport, reportOf, { only: (s) => s.kind.is('illegal') });
