/** The ministry's tables: ours → theirs. */
export const events = {
  register: '01',
  transfer: '02',
  accept: '03',
  extend: '04',
  reply: '05',
  close: '06',
  rating: '07',
  letter: '08',
} as const;
export const channels = { letter: '1', visit: '2', online: '3', call: '4', fax: '5' } as const;
export const origins = { own: '01', assigned: '02', transferred: '03', peer: '04', leader: '05', hotline: '06' } as const;
export const purposes = { advice: '1', accusation: '2', demand: '3' } as const;
export const contents = {
  lawyers: '01',
  notary: '02',
  forensic: '03',
  legalAid: '04',
  mediation: '05',
  arbitration: '06',
  correction: '07',
  resettlement: '08',
  detox: '09',
  prison: '10',
  exam: '11',
  reconsideration: '12',
  enforcement: '13',
  publicity: '14',
  grassroots: '15',
  bankruptcy: '16',
  staff: '17',
  other: '99',
} as const;
export const results = { supported: '1', partly: '2', explained: '3', unsupported: '4' } as const;
export const endings = { answered: '1', elsewhere: '2', refused: '3', noMore: '4', procedure: '5', handedOver: '6', filed: '7' } as const;
export const rated = { office: '1', unit: '2' } as const;
export const satisfactions = { satisfied: '1', fair: '2', unsatisfied: '3' } as const;
