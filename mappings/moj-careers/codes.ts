/** The system's tables: theirs → ours. */
export const results = { '1': 'found', '2': 'none' } as const;

export const authorities = { '1': 'court', '2': 'procuratorate' } as const;
