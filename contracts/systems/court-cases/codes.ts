import type { CourtCaseState } from '../../codes/index.js';

/** The courts' own state codes (AJZT). */
export const stateCodes = {
  '01': 'filed',
  '02': 'scheduled',
  '03': 'trial',
  '04': 'suspended',
  '05': 'closed',
  '06': 'appealed',
  '07': 'archived',
} as const satisfies Record<string, CourtCaseState>;

export type StateCode = keyof typeof stateCodes;
