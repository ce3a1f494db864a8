import type { ViolationSource } from '@fatong/contracts/codes';

/** The system whose word it is, where a source has one; the police and who else has none tell by a name of their own. */
export const systemOf: Readonly<Record<ViolationSource, string>> = {
  court: 'court-cases',
  procuratorate: 'procuratorate-cases',
  discipline: 'discipline',
  police: 'police',
  tribunal: 'tribunals',
};
