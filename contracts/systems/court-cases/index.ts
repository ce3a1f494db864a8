import type { System } from '../../system.js';
import { caseProgress } from './case-progress.js';

export { caseProgress };
export { stateCodes, type StateCode } from './common.js';

/** S04, case management of the courts: how far cases are, and the lawyers in them. Described for SOAP in `court-cases.wsdl` and `.xsd`. */
export const system = {
  id: 'S04',
  folder: 'court-cases',
  title: ['法院案件管理系统', 'Court case management'],
  area: 'lawyers',
  partitions: 1,
  protocol: 'soap',
  contracts: [caseProgress],
} as const satisfies System;
