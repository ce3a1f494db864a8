const city = ['city-lead', 'city-clerk'] as const;
const bureau = [...city, 'district-lead', 'district-clerk'] as const;
const clerks = ['city-clerk', 'district-clerk'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;
const lawyer = ['lawyer'] as const;

/** What lawyers ask authorities for, and what courts serve on them (areas/lawyers.md, L18): the lawyer's own, his firm and the bureau read it. */
const reach = {
  'city-lead': 'all',
  'city-clerk': 'all',
  'district-lead': 'district',
  'district-clerk': 'district',
  deputy: 'nothing',
  'district-deputy': 'nothing',
  'legal-reviewer': 'nothing',
  'hearing-officer': 'nothing',
  'agency-reviewer': 'nothing',
  'association-clerk': 'nothing',
  'firm-clerk': 'unit',
  lawyer: 'own',
} as const;
const cityAlone = {
  ...reach,
  'district-lead': 'nothing',
  'district-clerk': 'nothing',
  'firm-clerk': 'nothing',
  lawyer: 'nothing',
} as const;
export const sees = {
  'lawyers.request': reach,
  'lawyers.served': reach,
  // Who signed in by the ministry’s word: between him and the bureau (L16).
  'lawyers.identityCheck': { ...reach, 'firm-clerk': 'nothing' },
  // What the city looks at again of what was accepted (L19), and whom it texts (L11, L17, L18).
  'lawyers.agencySample': { ...cityAlone, 'agency-reviewer': 'all' },
  'lawyers.agencyRecheck': { ...cityAlone, 'agency-reviewer': 'all' },
  'lawyers.bureauText': cityAlone,
  // By which certificate he signs in, confirmed by his firm; and who asked whether a licence is valid (L16).
  'lawyers.certificate': reach,
  'lawyers.licenceQuery': cityAlone,
  // What a suspended lawyer tried: the bureau’s.
  'lawyers.courtPart': { ...reach, 'firm-clerk': 'nothing', lawyer: 'nothing' },
  'lawyers.attempt': { ...reach, 'firm-clerk': 'nothing', lawyer: 'nothing' },
} as const;

const rechecking = ['city-clerk', 'agency-reviewer'] as const;
export const acts = {
  // The lawyer asks; authorities answer, and what became of the sending moves it.
  'lawyers.request': {
    apply: lawyer,
    draft: lawyer,
    amend: lawyer,
    submit: lawyer,
    send: [],
    doubt: [],
    arrive: [],
    fail: [],
    accept: [],
    proceed: [],
    finish: [],
    giveBack: [],
    decline: [],
    cancel: lawyer,
    takeBack: lawyer,
    noteTaken: [],
    annotate: bureau,
  },
  'lawyers.agencySample': { draw: city, take: [], conclude: city },
  'lawyers.agencyRecheck': { open: [], uphold: rechecking, fault: rechecking },
  'lawyers.bureauText': { write: [], switchOff: [], turn: [], send: [], deliver: [], fail: [], tellInWriting: city },
  'lawyers.certificate': {
    register: lawyer,
    hand: [],
    confirm: ['firm-clerk'],
    refuse: ['firm-clerk'],
    end: [...lawyer, 'firm-clerk', 'city-clerk'],
    leave: [],
    expire: [],
  },
  'lawyers.attempt': { note: [] },
  'lawyers.courtPart': {},
  'lawyers.licenceQuery': { receive: [], recognise: [], seek: [], withdraw: [] },
  'lawyers.identityCheck': {
    beginCard: [],
    matchCard: [],
    enterCard: [],
    begin: [],
    know: [],
    match: [],
    refuse: [],
    fail: [],
    enter: [],
    lapse: [],
  },
  'lawyers.served': { receive: [], recognise: [], seek: [], matchLawyer: city, sign: lawyer, withdraw: [] },
} as const;

const handling = [...clerks, ...lawyer] as const;
export const unmasks = {
  'lawyers.request': {
    client: handling,
    opposing: handling,
    claim: handling,
    detainee: handling,
    message: handling,
    person: handling,
    personId: handling,
    result: handling,
    companyPaper: handling,
  },
  'lawyers.served': { client: [...clerks, ...parties] },
  'lawyers.identityCheck': { idNumber: clerks },
  'lawyers.agencySample': {},
  'lawyers.certificate': {},
  'lawyers.licenceQuery': {},
  'lawyers.attempt': {},
  'lawyers.courtPart': { party: clerks },
  'lawyers.agencyRecheck': {},
  'lawyers.bureauText': { phone: ['city-clerk'], words: city },
} as const;

export const reports = {
  'lawyers.request-states': [...bureau, ...parties],
  'lawyers.served-states': [...bureau, ...parties],
  'lawyers.agencySample-states': [...city, 'agency-reviewer'],
  'lawyers.agencyRecheck-states': [...city, 'agency-reviewer'],
  'lawyers.bureauText-states': city,
  'lawyers.certificate-states': [...bureau, ...parties],
  'lawyers.licenceQuery-states': city,
  'lawyers.attempt-states': bureau,
  'lawyers.courtPart-states': bureau,
  'lawyers.identityCheck-states': [...bureau, ...lawyer],
} as const;
