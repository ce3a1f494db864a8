import type { Reach } from '../../../api/testing/area-rights.js';

/** Files across provinces (L12–L15): what each role sees, does and unmasks, transcribed by hand as the table beside the area. */
const city = ['city-lead', 'city-clerk'] as const;
const district = ['district-lead', 'district-clerk'] as const;
const bureau = [...city, ...district] as const;
const clerks = ['city-clerk', 'district-clerk'] as const;
const leads = ['city-lead', 'district-lead'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;

const nobody = {
  'city-lead': 'nothing',
  'city-clerk': 'nothing',
  'district-lead': 'nothing',
  'district-clerk': 'nothing',
  deputy: 'nothing',
  'district-deputy': 'nothing',
  'legal-reviewer': 'nothing',
  'hearing-officer': 'nothing',
  'association-clerk': 'nothing',
  'firm-clerk': 'nothing',
  lawyer: 'nothing',
  incoming: 'nothing',
} as const satisfies Readonly<Record<string, Reach>>;
const byCity = { ...nobody, 'city-lead': 'all', 'city-clerk': 'all' } as const;
const byBureau = { ...byCity, 'district-lead': 'district', 'district-clerk': 'district' } as const;

export const sees = {
  // A lawyer moves away: his own, his firm’s, the bureau’s once it is handed in; the register of files is no lawyer’s (areas/lawyers.md, L12, L15).
  'lawyers.transferOut': { ...byBureau, 'firm-clerk': 'unit', lawyer: 'own' },
  'lawyers.transfer': { ...byBureau, 'firm-clerk': 'unit' },
  // A lawyer comes: his own, the receiving firm's, the bureau's once it is handed in; what is known of him is the bureau's (L13, L14).
  'lawyers.transferIn': { ...byBureau, 'firm-clerk': 'unit', incoming: 'own' },
  'lawyers.background': byBureau,
  'lawyers.applicant': { ...byCity, incoming: 'own' },
  // Who he is, as the ministry’s platform said it: between him and the city (L13).
  'lawyers.arrival': { ...byCity, incoming: 'own' },
} as const;

export const acts = {
  // The lawyer asks, the firm confirms, the district reviews, the city's head approves, its clerk sends the file (L12); refused it is by a head.
  'lawyers.transferOut': {
    draft: ['lawyer'],
    revise: ['lawyer'],
    submit: ['lawyer'],
    look: [],
    withdraw: ['lawyer'],
    confirm: ['firm-clerk'],
    object: ['firm-clerk'],
    silent: [],
    askSupplement: district,
    complete: parties,
    resume: [],
    pass: district,
    sendBack: city,
    approve: ['city-lead'],
    refuse: leads,
    fileReceived: ['city-clerk'],
    dispatch: ['city-clerk'],
    bounce: ['city-clerk'],
    receive: ['city-clerk'],
  },
  'lawyers.transfer': { open: [], follow: [], close: [] },
  // He asks, or a clerk of the city at the window; the firm takes him; the district accepts and reviews; two persons of the city review and decide (L13).
  'lawyers.transferIn': {
    enteredOnce: [],
    draft: ['incoming'],
    revise: ['incoming'],
    submit: ['incoming'],
    look: [],
    withdraw: ['incoming'],
    enter: ['city-clerk'],
    confirm: ['firm-clerk'],
    decline: ['firm-clerk'],
    askSupplement: district,
    complete: ['incoming'],
    resume: [],
    accept: district,
    turnAway: district,
    remindFile: clerks,
    receiveFile: clerks,
    requestPages: clerks,
    checkFile: clerks,
    fileReceived: clerks,
    pass: district,
    sendBack: city,
    review: city,
    approve: ['city-lead'],
    refuse: ['city-lead'],
    restrict: [],
    know: [],
  },
  // Clerks ask and enter what was answered; of the lists the city knows (L14).
  'lawyers.background': {
    open: [],
    askIntegrity: clerks,
    answerIntegrity: clerks,
    waiveIntegrity: clerks,
    answerDiscipline: clerks,
    waiveDiscipline: clerks,
    askCareers: clerks,
    answerCareers: clerks,
    waiveCareers: clerks,
    answerCriminal: clerks,
    waiveCriminal: clerks,
    answerLists: city,
    waiveLists: clerks,
    fileReceived: clerks,
    noteCriminal: [],
    close: [],
  },
  'lawyers.applicant': { enter: ['city-clerk'], register: [], confirm: [] },
  // The platform answers, and he comes in by its word.
  'lawyers.arrival': { begin: [], know: [], match: [], refuse: [], fail: [], enter: [], recognise: [], lapse: [] },
} as const;

export const unmasks = {
  'lawyers.transferOut': {},
  'lawyers.transfer': {},
  'lawyers.transferIn': { idNumber: [...clerks, 'incoming'] },
  'lawyers.background': { idNumber: clerks },
  'lawyers.applicant': { idNumber: ['city-clerk', 'incoming'], phone: ['city-clerk', 'incoming'] },
  'lawyers.arrival': { idNumber: ['city-clerk', 'incoming'], phone: ['city-clerk', 'incoming'] },
} as const;

export const reports = {
  'lawyers.transfers': [...bureau, 'firm-clerk'],
  'lawyers.transferOut-states': [...bureau, ...parties],
  'lawyers.transfer-states': [...bureau, 'firm-clerk'],
  'lawyers.transferIn-states': [...bureau, 'firm-clerk', 'incoming'],
  'lawyers.background-states': bureau,
  'lawyers.arrival-states': [...city, 'incoming'],
} as const;
