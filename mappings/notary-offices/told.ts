/** Ours → the offices'. */
export const levels = { yellow: '1', red: '2' } as const;
export const urgencies = { usual: '1', urgent: '2', special: '3' } as const;
