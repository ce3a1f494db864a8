/** The platform's tables: ours → theirs. */
export const stages = { deployed: '1', reported: '2', concluded: '3' } as const;
export const sources = { warning: '1', complaint: '2', superior: '3', media: '4' } as const;
export const conclusions = { clean: '1', flawed: '2', irregular: '3', illegal: '4' } as const;
export const levels = { yellow: '1', red: '2' } as const;

/** Of lawyers and firms. */
export { sanctionCodes } from '@fatong/contracts/systems/data-platform';
export const subjects = { lawyer: '1', firm: '2' } as const;
export const sorts = { penalty: '1', industry: '2' } as const;
export const findings = { illegal: '1', irregular: '2' } as const;
export const violationSources = { court: '1', procuratorate: '2', police: '3', tribunal: '4' } as const;
export const violationSteps = { found: '1', withdrawn: '2' } as const;
export const lists = { yellow: '1', black: '2' } as const;
export const listingSteps = { listed: '1', expired: '2', removed: '3', revoked: '4' } as const;
