/** The marriage register's tables: theirs → ours. */
export const standings = { '1': 'accepted', '3': 'done', '4': 'returned' } as const;
export const statuses = { '1': 'none', '2': 'married', '3': 'divorced' } as const;
