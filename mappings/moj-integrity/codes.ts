/** The platform's tables: theirs → ours. */
export const answers = { '1': 'accepted', '2': 'refused' } as const;

export const results = { '1': 'found', '2': 'none' } as const;

export const rows = { '1': 'penalty', '2': 'sanction', '3': 'dishonest', '4': 'commendation', '9': 'other' } as const;

/** Ours → theirs. */
export { sanctionCodes, statusCodes } from '@fatong/contracts/systems/moj-integrity';

export const sorts = { penalty: '1', industry: '2' } as const;

export const subjects = { lawyer: '1', firm: '2' } as const;
