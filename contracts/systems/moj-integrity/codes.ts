/** The platform's code of each kind of sanction (ZL): ours → theirs. */
export const sanctionCodes = {
  warning: '11',
  fine: '12',
  confiscation: '13',
  suspension: '14',
  closure: '15',
  revocation: '16',
  admonition: '21',
  industryWarning: '22',
  criticism: '23',
  censure: '24',
  membershipSuspension: '25',
  expulsion: '26',
} as const;

export type SanctionCode = (typeof sanctionCodes)[keyof typeof sanctionCodes];

/** The platform's code of each practice status (ZYZT): ours → theirs. */
export const statusCodes = {
  practising: '01',
  suspended: '02',
  assessmentDeferred: '03',
  transferring: '04',
  cancelled: '05',
  revoked: '06',
  deceased: '07',
} as const;

export type StatusCode = (typeof statusCodes)[keyof typeof statusCodes];
