/** The platform's tables: ours → theirs. */
export const stages = { deployed: '1', reported: '2', concluded: '3' } as const;
export const sources = { warning: '1', complaint: '2', superior: '3', media: '4' } as const;
export const conclusions = { clean: '1', flawed: '2', irregular: '3', illegal: '4' } as const;
export const levels = { yellow: '1', red: '2' } as const;
