/** The procuratorates' tables: ours → theirs. */
export const modes = { online: '1', onSite: '2' } as const;
export const daytimes = { morning: '1', afternoon: '2' } as const;

/** Theirs → ours. */
export const standings = { '1': 'accepted', '2': 'handling', '3': 'done', '4': 'returned', '5': 'refused' } as const;
export const stages = {
  '1': 'investigation',
  '2': 'prosecution',
  '3': 'notProsecuted',
  '4': 'judged',
  '5': 'acquitted',
  '6': 'dropped',
} as const;
export const readingStages = { '1': 'investigation', '2': 'prosecution', '3': 'firstInstance' } as const;
export const readingModes = { '1': 'online', '2': 'onSite' } as const;
export const outcomes = { '1': 'asked', '2': 'approved', '3': 'done', '4': 'cancelled', '5': 'refused' } as const;
