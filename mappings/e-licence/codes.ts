/** Its table of confirmations: theirs → ours. */
export const results = { '1': 'signed', '2': 'declined', '3': 'invalid', '4': 'unknown' } as const;
