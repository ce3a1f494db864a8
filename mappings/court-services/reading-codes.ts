/** What the courts say of a file reading: theirs → ours. */
export const kinds = { '1': 'criminal', '2': 'civil', '3': 'administrative', '4': 'enforcement', '9': 'other' } as const;
export const stages = { '1': 'firstInstance', '2': 'secondInstance', '3': 'retrial', '4': 'enforcement', '9': 'other' } as const;
export const modes = { '1': 'online', '2': 'onSite' } as const;
export const outcomes = { '1': 'asked', '2': 'approved', '3': 'done', '4': 'cancelled', '5': 'refused' } as const;
