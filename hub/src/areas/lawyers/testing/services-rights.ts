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
export const sees = {
  'lawyers.request': reach,
  'lawyers.served': reach,
  // Who signed in by the ministry’s word: between him and the bureau (L16).
  'lawyers.identityCheck': { ...reach, 'firm-clerk': 'nothing' },
} as const;

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
    annotate: bureau,
  },
  'lawyers.identityCheck': { begin: [], know: [], match: [], refuse: [], fail: [], enter: [], lapse: [] },
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
  },
  'lawyers.served': { client: [...clerks, ...parties] },
  'lawyers.identityCheck': { idNumber: clerks },
} as const;

export const reports = {
  'lawyers.request-states': [...bureau, ...parties],
  'lawyers.served-states': [...bureau, ...parties],
  'lawyers.identityCheck-states': [...bureau, ...lawyer],
} as const;
