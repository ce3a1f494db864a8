/** Who sees, does and unmasks what of records of practice (areas/lawyers.md, L07–L10), transcribed by hand for the table of rights of the area. */
const bureau = ['city-lead', 'city-clerk', 'district-lead', 'district-clerk'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;
const handlers = ['city-clerk', 'district-clerk', ...parties] as const;
const nobody = {
  deputy: 'nothing',
  'district-deputy': 'nothing',
  'legal-reviewer': 'nothing',
  'hearing-officer': 'nothing',
  'agency-reviewer': 'nothing',
  'association-clerk': 'nothing',
} as const;

/** The bureau's, and whose work it is. */
const ours = {
  ...nobody,
  'city-lead': 'all',
  'city-clerk': 'all',
  'district-lead': 'district',
  'district-clerk': 'district',
  'firm-clerk': 'unit',
  lawyer: 'own',
} as const;

export const sees = {
  'lawyers.agency': ours,
  'lawyers.reading': ours,
  'lawyers.meeting': ours,
  'lawyers.inquiry': ours,
  'lawyers.presentation': ours,
  // Where there is room for a meeting everybody may see who may ask for one, and who oversees them.
  'lawyers.meetingSlot': { ...ours, 'district-lead': 'all', 'district-clerk': 'all', 'firm-clerk': 'all', lawyer: 'all' },
} as const;

/** What partners tell nobody edits or deletes; the bureau annotates and links it, the city says whom it is about. */
const told = {
  receive: [],
  recognise: [],
  seek: [],
  withdraw: [],
  matchLawyer: ['city-lead', 'city-clerk'],
  annotate: bureau,
  link: bureau,
} as const;

export const acts = {
  // Opened through the service centre (L17, L18); what was before it the city's clerk enters.
  'lawyers.agency': { accept: ['city-clerk'], end: ['city-clerk'], annotate: bureau, link: bureau },
  'lawyers.inquiry': { ask: ['city-clerk'], answer: ['city-clerk'], unanswered: [], fail: ['city-clerk'], annotate: bureau, link: bureau },
  'lawyers.reading': told,
  'lawyers.meeting': told,
  'lawyers.presentation': told,
  'lawyers.meetingSlot': { offer: [], close: [] },
  // Proposed by rule, concluded by a clerk or a head and approved by another head of the city (L05).
  'lawyers.practiceReview': {
    arise: [],
    retract: [],
    askConclusion: ['city-lead', 'city-clerk'],
    approveConclusion: ['city-lead'],
    returnConclusion: ['city-lead'],
  },
} as const;

/** Whom a record names: for who handles it and who acted for him. */
export const unmasks = {
  'lawyers.agency': { client: handlers, opposing: handlers },
  'lawyers.reading': { client: handlers },
  'lawyers.meeting': { client: handlers, detainee: handlers },
  'lawyers.inquiry': { client: handlers, person: handlers, personId: handlers },
  'lawyers.presentation': { client: handlers },
  'lawyers.meetingSlot': {},
} as const;

const all = [...bureau, ...parties] as const;
export const reports = {
  'lawyers.practice': bureau,
  'lawyers.access': bureau,
  'lawyers.agency-states': all,
  'lawyers.reading-states': all,
  'lawyers.meeting-states': all,
  'lawyers.inquiry-states': all,
  'lawyers.presentation-states': all,
  'lawyers.meetingSlot-states': all,
} as const;
