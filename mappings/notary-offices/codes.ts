export { classCodes, feeCodes, matterCodes, stateCodes } from '@fatong/contracts/systems/notary-offices';

/** The offices' tables: theirs → ours. */
export const parties = { '1': 'person', '2': 'enterprise', '3': 'financial', '4': 'organisation' } as const;
export const relations = { '1': 'relative', '2': 'lawyer', '3': 'employee', '4': 'intermediary', '9': 'other' } as const;
export const places = { '1': 'office', '2': 'outside', '3': 'online' } as const;
export const onlines = { '1': 'whole', '2': 'application', '3': 'offline' } as const;
export const pauses = { '1': 'supplement', '2': 'verification', '3': 'forceMajeure' } as const;
export const revocations = { '1': 'untrue', '2': 'unlawful', '9': 'other' } as const;
export const waivers = { '1': 'aid', '2': 'elderly', '9': 'other' } as const;
export const faces = { '1': 'passed', '2': 'failed', '3': 'none' } as const;
export const devices = { '1': 'camera', '2': 'terminal', '3': 'cabinet' } as const;
export const deviceStates = { '1': 'online', '2': 'fault' } as const;

export const sexes = { '1': 'male', '2': 'female' } as const;
export const staffKinds = { '1': 'notary', '2': 'assistant', '3': 'staff' } as const;
export const staffStates = { '1': 'practising', '2': 'suspended', '3': 'left' } as const;
export const posts = { '1': 'director', '2': 'deputy', '3': 'section', '9': 'none' } as const;
export const degrees = { '1': 'doctor', '2': 'master', '3': 'bachelor', '4': 'college' } as const;
export const professions = {
  '1': 'family',
  '2': 'finance',
  '3': 'property',
  '4': 'foreign',
  '5': 'intellectual',
  '6': 'company',
} as const;
export const titles = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'junior' } as const;
export const politics = { '1': 'party', '2': 'league', '9': 'other' } as const;
export const talentLevels = { '1': 'national', '2': 'city', '3': 'district' } as const;
export const leavings = { '1': 'retired', '2': 'left', '3': 'moved', '4': 'died' } as const;
export const monthStates = { '1': 'reported', '2': 'corrected' } as const;
export const benefitStates = { '1': 'counted', '9': 'withdrawn' } as const;
export const benefitKinds = { '1': 'aid', '2': 'elderly', '3': 'advice', '4': 'community', '5': 'visit', '9': 'other' } as const;
