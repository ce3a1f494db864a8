const city = ['city-lead', 'city-clerk'] as const;
const clerks = ['city-clerk', 'district-clerk'] as const;
const bureau = [...city, 'district-lead', 'district-clerk'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;

/** Who does what in the search for zombie lawyers (areas/lawyers.md, L25). */
export const zombieActs = {
  // The district checks, the city's head approves, who decides on an objection is another; the clock ends the window (L25).
  'lawyers.zombie': {
    suspect: [],
    renew: [],
    take: clerks,
    contact: clerks,
    askDetermination: clerks,
    approveDetermination: ['city-lead'],
    returnDetermination: ['city-lead'],
    askExclusion: clerks,
    approveExclusion: ['city-lead'],
    returnExclusion: ['city-lead'],
    publish: city,
    object: parties,
    recordObjection: clerks,
    // By nobody of ours: from the public page.
    objectPublicly: [],
    uphold: city,
    clear: city,
    stand: [],
    urge: clerks,
    applyCancellation: clerks,
    grantCancellation: ['city-lead'],
    settle: clerks,
    correct: clerks,
    askCancellation: clerks,
    approveCancellation: ['city-lead'],
    returnCancellation: ['city-lead'],
    resend: city,
    takeReceipt: [],
    takeRefusal: [],
    archive: clerks,
  },
  'lawyers.exportRequest': { ask: bureau, approve: ['city-lead'], refuse: ['city-lead'], expire: [] },
  'lawyers.zombieHit': { find: [], findAgain: [], hold: [] },
  'lawyers.zombieRun': { start: city, survey: [], finish: [] },
  'lawyers.registration': {
    receive: [],
    renew: [],
    apply: [],
    agree: [],
    differ: [],
    miss: [],
    confirm: city,
    withdraw: [],
    enterFirm: [],
    nameFirm: [],
    enterLawyer: [],
    nameLawyer: [],
    enterMembership: [],
    enterIntern: [],
    settle: city,
  },
  'lawyers.signal': { receive: [], withdraw: [], recognise: [], seek: [], enter: city, matchLawyer: city, discard: city },
} as const;
