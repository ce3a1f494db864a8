/** The platform’s code of each penalty and sanction (ZL): ours → theirs. */
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
