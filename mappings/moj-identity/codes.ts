/** The platform's tables: theirs → ours. */
export const results = { '1': 'known', '2': 'mismatch', '3': 'matched', '4': 'unlike' } as const;

export const standings = { '1': 'practising', '2': 'suspended', '3': 'cancelled' } as const;
