/** The platform's tables: ours → theirs. */
export const subjects = { lawyer: '1', firm: '2' } as const;

export const sources = { court: '1', procuratorate: '2', discipline: '3', police: '4', tribunal: '5', bureau: '6' } as const;
