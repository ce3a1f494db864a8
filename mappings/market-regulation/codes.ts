/** The company register's tables: ours → theirs. */
export const files = { inner: '1', published: '2' } as const;

/** Theirs → ours. */
export const standings = { '1': 'accepted', '3': 'done', '4': 'returned' } as const;
