import type { NotaryActState, NotaryClass, NotaryFeeKind, NotaryMatter } from '../../codes/index.js';

/** The offices' codes of how far an act is (BLZT). */
export const stateCodes = {
  '1': 'accepted',
  '2': 'approved',
  '3': 'issued',
  '4': 'archived',
  '5': 'refused',
  '6': 'ended',
  '7': 'revoked',
  '9': 'withdrawn',
} as const satisfies Record<string, NotaryActState>;
export type StateCode = keyof typeof stateCodes;

/** 公证类别 (GZLB). */
export const classCodes = {
  '1': 'civil',
  '2': 'commercial',
  '3': 'foreignCivil',
  '4': 'foreignCommercial',
  '5': 'hongKong',
  '6': 'macao',
  '7': 'taiwan',
} as const satisfies Record<string, NotaryClass>;
export type ClassCode = keyof typeof classCodes;

/** 公证事项 (GZSX). */
export const matterCodes = {
  '01': 'power',
  '02': 'propertyPower',
  '03': 'statement',
  '04': 'gift',
  '05': 'inheritance',
  '06': 'will',
  '07': 'estateDivision',
  '08': 'spousesProperty',
  '09': 'guardianship',
  '10': 'adoption',
  '11': 'birth',
  '12': 'death',
  '13': 'kinship',
  '14': 'marriage',
  '15': 'noRecord',
  '16': 'degree',
  '17': 'signature',
  '18': 'copy',
  '19': 'translation',
  '20': 'contract',
  '21': 'propertySale',
  '22': 'loan',
  '23': 'enforcement',
  '24': 'evidence',
  '25': 'supervision',
  '26': 'tender',
  '27': 'auction',
  '28': 'deposit',
  '29': 'mortgageRegistration',
  '30': 'charter',
  '31': 'intellectual',
  '32': 'willKeeping',
  '99': 'other',
} as const satisfies Record<string, NotaryMatter>;
export type MatterCode = keyof typeof matterCodes;

/** 收费项目 (SFXM). */
export const feeCodes = {
  '01': 'act',
  '02': 'fact',
  '03': 'enforcement',
  '04': 'evidence',
  '05': 'deposit',
  '06': 'service',
  '07': 'copy',
  '08': 'translation',
  '09': 'outside',
  '99': 'other',
} as const satisfies Record<string, NotaryFeeKind>;
export type FeeCode = keyof typeof feeCodes;
