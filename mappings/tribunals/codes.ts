/** The tribunals' tables: theirs → ours. */
export const subjects = { '1': 'lawyer', '2': 'firm' } as const;

export const documents = { '1': 'reconsideration', '2': 'award' } as const;
