/** The run of a month, which looks at the sheets that lead to it. */
export const scoring = 'notary.scoring' as const;
