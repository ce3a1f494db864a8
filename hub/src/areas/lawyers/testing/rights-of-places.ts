import type { Reach } from '../../../api/testing/area-rights.js';

/** The part of the table of rights for rooms of hearings and awards (areas/lawyers.md, L04) and units of public-service and corporate lawyers (L19), by hand. */
const clerks = ['city-clerk', 'district-clerk'] as const;
const bureau = ['city-lead', 'city-clerk', 'district-lead', 'district-clerk'] as const;
const judging = ['deputy', 'district-deputy', 'legal-reviewer', 'hearing-officer'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;
const districts = { 'district-lead': 'all', 'district-clerk': 'all' } as const;

export const sees = <R extends object>(reaches: (association: Reach, firm: Reach | 'firm', lawyer: Reach | 'firm') => R) => ({
  // The bureau’s; whom one is for sees what was granted.
  'lawyers.award': reaches('nothing', 'firm', 'own'),
  // Rooms are told to all who have to do with penalties.
  'lawyers.hearingRoom': {
    ...reaches('nothing', 'nothing', 'nothing'),
    ...districts,
    ...(Object.fromEntries(judging.map((role) => [role, 'all'])) as Readonly<Record<(typeof judging)[number], 'all'>>),
  },
  // The bureau’s, each unit its own.
  'lawyers.employer': {
    ...reaches('nothing', 'nothing', 'nothing'),
    ...districts,
    'agency-reviewer': 'all',
    'unit-reviewer': 'unit',
  } as const,
});

const keeping = [...clerks, 'hearing-officer'] as const;
export const acts = {
  // Proposed by a clerk, granted by the head of the city’s office.
  'lawyers.award': { propose: clerks, put: [], grant: ['city-lead'], decline: ['city-lead'], revoke: ['city-lead'] },
  // Kept by who handles cases or chairs hearings.
  'lawyers.hearingRoom': { add: keeping, amend: keeping, close: keeping },
  'lawyers.employer': { add: ['city-clerk'], amend: ['city-clerk'], handOver: ['city-lead'] },
} as const;

export const unmasks = {
  'lawyers.membership': {},
  // Entries of registers that the city keeps.
  'lawyers.intern': { idNumber: ['city-clerk'] },
  'lawyers.registration': { idNumber: ['city-clerk'] },
  'lawyers.award': {},
  'lawyers.hearingRoom': {},
  'lawyers.employer': {},
} as const;

export const reports = {
  'lawyers.award-states': [...bureau, ...parties],
  'lawyers.hearingRoom-states': [...bureau, ...judging],
} as const;
