import type { CodeOf, firmForms, firmStatuses, internStatuses, LawyerCategory, lawyerStatuses } from '../../codes/index.js';

/** Codes as its tables have them: theirs → ours. */
export const firmFormCodes = {
  '1': 'partnership',
  '2': 'specialPartnership',
  '3': 'individual',
  '4': 'stateFunded',
  '5': 'branch',
  '6': 'foreignOffice',
  '7': 'hongKongMacaoOffice',
} as const satisfies Record<string, CodeOf<typeof firmForms>>;
export const firmStatusCodes = { '1': 'practising', '2': 'closed', '3': 'cancelled', '4': 'revoked' } as const satisfies Record<
  string,
  CodeOf<typeof firmStatuses>
>;
export const categoryCodes = {
  '01': 'fullTime',
  '02': 'partTime',
  '03': 'publicService',
  '04': 'corporate',
  '05': 'legalAid',
  '06': 'hongKongMacao',
  '07': 'taiwan',
  '08': 'military',
} as const satisfies Record<string, LawyerCategory>;
export const lawyerStatusCodes = {
  '1': 'practising',
  '2': 'suspended',
  '3': 'assessmentDeferred',
  '4': 'transferring',
  '5': 'cancelled',
  '6': 'revoked',
  '7': 'deceased',
} as const satisfies Record<string, CodeOf<typeof lawyerStatuses>>;
export const internStatusCodes = { '1': 'active', '2': 'passed', '3': 'ended' } as const satisfies Record<
  string,
  CodeOf<typeof internStatuses>
>;
export const sexCodes = { '1': 'male', '2': 'female' } as const;

/** Its tables, as our own reading of them says which. */
export const tableCodes = { '1': 'firm', '2': 'lawyer', '3': 'membership', '4': 'intern' } as const;
