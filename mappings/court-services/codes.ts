/** The courts' tables: ours → theirs. */
export const caseKinds = { criminal: '1', civil: '2', administrative: '3', enforcement: '4', other: '9' } as const;
export const modes = { online: '1', onSite: '2' } as const;
export const daytimes = { morning: '1', afternoon: '2' } as const;

/** Theirs → ours. */
export const standings = { '1': 'accepted', '2': 'handling', '3': 'done', '4': 'returned', '5': 'refused' } as const;
export const documents = {
  '1': 'judgment',
  '2': 'ruling',
  '3': 'mediation',
  '4': 'decision',
  '5': 'notice',
  '6': 'summons',
  '7': 'pleadings',
  '9': 'other',
} as const;
