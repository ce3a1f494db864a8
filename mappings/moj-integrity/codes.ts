/** The platform's tables: theirs → ours. */
export const answers = { '1': 'accepted', '2': 'refused' } as const;

export const rows = { '1': 'penalty', '2': 'sanction', '3': 'dishonest', '4': 'commendation', '9': 'other' } as const;
