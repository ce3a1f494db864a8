import type { ComplaintGround } from '@fatong/contracts/codes';

export { stateWords } from '@fatong/contracts/systems/lawyers-association';

/** The association's tables: theirs → ours. */
export const grounds = {
  '01': 'C01',
  '02': 'C02',
  '03': 'C03',
  '04': 'C04',
  '05': 'C05',
  '06': 'C06',
  '07': 'C07',
  '08': 'C08',
  '09': 'C09',
  '10': 'C10',
  '11': 'C11',
  '99': 'C99',
} as const satisfies Record<string, ComplaintGround>;

export const filingResults = { '1': 'filed', '2': 'notFiled', '3': 'refused', '4': 'transferred', '5': 'mediated' } as const;

export const stages = { '1': 'investigated', '2': 'defended', '3': 'deliberated', '4': 'proposed', '5': 'heard' } as const;

export const decisionResults = { '1': 'sanctioned', '2': 'notSanctioned', '3': 'referred', '4': 'discontinued' } as const;

export const sanctions = {
  '01': 'admonition',
  '02': 'warning',
  '03': 'criticism',
  '04': 'censure',
  '05': 'suspension',
  '06': 'expulsion',
} as const;

export const reviewResults = { '1': 'upheld', '2': 'varied', '3': 'remitted' } as const;

export const urgeAnswers = { '1': 'received', '2': 'handled', '9': 'unknownCase' } as const;

export const penaltyAuthorities = { '1': 'city', '2': 'district' } as const;

export const penaltyBases = { '47': 'article47', '48': 'article48', '49': 'article49', '50': 'article50', '99': 'other' } as const;

export const referralAnswers = { '1': 'accepted', '2': 'declined', '9': 'unknownCase' } as const;

export const complaintSubjects = { '1': 'lawyer', '2': 'firm' } as const;

export const forwardAnswers = { '1': 'registered', '2': 'notTaken' } as const;

export const rightsTransferSteps = { '1': 'offered', '2': 'accepted', '3': 'refused', '4': 'withdrawn', '5': 'lapsed' } as const;

export const rightsBodyKinds = { '1': 'centre', '2': 'branch', '3': 'bureau', '4': 'elsewhere' } as const;

export const rightsTransferAnswers = { '1': 'registered', '2': 'notTaken' } as const;
