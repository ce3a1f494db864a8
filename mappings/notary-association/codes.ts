import type { appealKinds, appealRespondents, appealResults, notarySanctions, taiwanKinds } from '@fatong/contracts/codes';

/** The association's tables: theirs → ours. */
export const sanctions = {
  '01': 'criticism',
  '02': 'warning',
  '03': 'seriousWarning',
  '04': 'demerit',
  '05': 'suspension',
  '06': 'expulsion',
} as const satisfies Record<string, (typeof notarySanctions.keys)[number]>;

export const standings = { '1': 'received', '2': 'returned' } as const;

/** Ours → theirs. */
export const levels = { yellow: '1', red: '2' } as const;
export const documents = { supervision: '1', industry: '2' } as const;
export const urgencies = { flash: '1', urgent: '2', usual: '3' } as const;
export const ways = { to: '1', cc: '2' } as const;
export const taiwan = {
  inheritance: '01',
  adoption: '02',
  marriage: '03',
  birth: '04',
  death: '05',
  mandate: '06',
  education: '07',
  settlement: '08',
  dependants: '09',
  property: '10',
  tax: '11',
  medical: '12',
  career: '13',
  profession: '14',
  other: '99',
} as const satisfies Record<(typeof taiwanKinds.keys)[number], string>;
export const kinds = { petition: '1', reconsideration: '2', lawsuit: '3' } as const satisfies Record<
  (typeof appealKinds.keys)[number],
  string
>;
export const respondents = { city: '1', district: '2' } as const satisfies Record<(typeof appealRespondents.keys)[number], string>;
export const results = {
  upheld: '1',
  quashed: '2',
  changed: '3',
  unlawful: '4',
  ordered: '5',
  ended: '6',
  mediated: '7',
} as const satisfies Record<(typeof appealResults.keys)[number], string>;
