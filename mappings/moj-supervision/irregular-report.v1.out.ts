import { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { irregularReport } from '@fatong/contracts/systems/moj-supervision';
import { mapping } from '../kit/index.js';
import { reportOf } from './report.js';

export default mapping(violationDetermined, irregularReport, reportOf, { only: (s) => s.kind.is('irregular') });
