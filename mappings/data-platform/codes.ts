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

/** Of petitions. */
export const petitionStages = {
  registered: '1',
  divided: '2',
  accepted: '3',
  extended: '4',
  answered: '5',
  closed: '6',
  annulled: '7',
} as const;
export const petitionPurposes = { advice: '1', demand: '3' } as const;
export const petitionRespondents = { staff: '1', lawyer: '2', firm: '3', notary: '4', forensic: '5', administrator: '6' } as const;
export const petitionChannels = { letter: '1', visit: '2', online: '3', call: '4', fax: '5' } as const;
export const petitionContents = {
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
export const petitionResults = { supported: '1', partly: '2', explained: '3', unsupported: '4' } as const;
export const petitionEndings = {
  answered: '1',
  elsewhere: '2',
  refused: '3',
  noMore: '4',
  procedure: '5',
  handedOver: '6',
  filed: '7',
  withdrawn: '8',
} as const;
