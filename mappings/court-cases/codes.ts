export { stateCodes } from '@fatong/contracts/systems/court-cases';

/** The courts' tables: theirs → ours. */
export const kinds = {
  '1': 'criminal',
  '2': 'civil',
  '3': 'administrative',
  '4': 'enforcement',
  '5': 'compensation',
  '6': 'bankruptcy',
  '9': 'other',
} as const;

export const procedures = {
  '01': 'firstInstance',
  '02': 'secondInstance',
  '03': 'retrial',
  '04': 'special',
  '05': 'enforcement',
  '99': 'other',
} as const;

export const closings = {
  '01': 'judgment',
  '02': 'ruling',
  '03': 'mediation',
  '04': 'withdrawal',
  '05': 'dismissal',
  '06': 'transfer',
  '07': 'enforced',
  '99': 'other',
} as const;

export const parts = { '1': 'defender', '2': 'representative', '3': 'legalAid', '4': 'party', '9': 'other' } as const;

export const standings = {
  '01': 'plaintiff',
  '02': 'defendant',
  '03': 'thirdParty',
  '04': 'appellant',
  '05': 'appellee',
  '06': 'applicant',
  '07': 'respondent',
  '08': 'accused',
  '09': 'victim',
  '99': 'other',
} as const;

export const documents = { '1': 'judgment', '2': 'judicialAdvice', '3': 'courtFine', '4': 'courtDetention' } as const;

export const subjects = { '1': 'lawyer', '2': 'firm' } as const;
