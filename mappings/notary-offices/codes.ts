export { classCodes, feeCodes, matterCodes, stateCodes } from '@fatong/contracts/systems/notary-offices';

/** The offices' tables: theirs → ours. */
export const parties = { '1': 'person', '2': 'enterprise', '3': 'financial', '4': 'organisation' } as const;
export const relations = { '1': 'relative', '2': 'lawyer', '3': 'employee', '4': 'intermediary', '9': 'other' } as const;
export const places = { '1': 'office', '2': 'outside', '3': 'online' } as const;
export const onlines = { '1': 'whole', '2': 'application', '3': 'offline' } as const;
export const pauses = { '1': 'supplement', '2': 'verification', '3': 'forceMajeure' } as const;
export const waivers = { '1': 'aid', '2': 'elderly', '9': 'other' } as const;
export const faces = { '1': 'passed', '2': 'failed', '3': 'none' } as const;
export const devices = { '1': 'camera', '2': 'terminal', '3': 'cabinet' } as const;
export const deviceStates = { '1': 'online', '2': 'fault' } as const;
