import type { Reach } from '../../../api/testing/area-rights.js';

/**
 * The part of the table of rights that protects lawyers (areas/lawyers.md, L20–L23; domain rules 4.6), transcribed by hand as the rest of it: what the
 * association, its members, the city and the bureaus see and do of rights cases.
 */
const parties = ['firm-clerk', 'lawyer'] as const;
const city = ['city-lead', 'city-clerk'] as const;
const district = ['district-lead', 'district-clerk'] as const;
const bureau = [...city, ...district] as const;
/** 维权中心 and 律工委: the association’s own, for rights cases alone (4.6). */
const handling = ['rights-clerk', 'rights-branch'] as const;
const protecting = ['rights-clerk', 'rights-lead', 'rights-president', 'rights-branch'] as const;
/** The association protects the rights of all its members; its branch is asked here at the association itself. */
export const protects = { 'rights-clerk': 'all', 'rights-lead': 'all', 'rights-president': 'all', 'rights-branch': 'all' } as const;
/** A bureau reads what is offered to itself. */
const offeredTo = { 'district-lead': 'unit', 'district-clerk': 'unit' } as const;

export const sees = <R extends object>(reaches: (association: Reach, firm: Reach | 'firm', lawyer: Reach | 'firm') => R) => ({
  // Between the association and its member; the city looks on (areas/lawyers.md, L20).
  'lawyers.rights': { ...reaches('nothing', 'firm', 'own'), ...protects, ...offeredTo },
  // Between the unit that has a case and the one it is offered to (areas/lawyers.md, L21).
  'lawyers.rightsTransfer': {
    ...reaches('nothing', 'nothing', 'nothing'),
    'city-lead': 'nothing',
    'city-clerk': 'nothing',
    ...protects,
    ...offeredTo,
  },
  // What applicants are told by text message is the association’s, a branch’s of its own cases (areas/lawyers.md, L20, L23).
  'lawyers.text': {
    ...reaches('nothing', 'nothing', 'nothing'),
    'city-lead': 'nothing',
    'city-clerk': 'nothing',
    'district-lead': 'nothing',
    'district-clerk': 'nothing',
    'rights-clerk': 'all',
    'rights-lead': 'all',
    'rights-branch': 'all',
  },
  // Where to turn to is said to everybody who may.
  // 侵权人 and 申请人 are lists of the association; the city reads them masked (areas/lawyers.md, L22).
  'lawyers.infringer': {
    ...reaches('nothing', 'nothing', 'nothing'),
    ...protects,
    'district-lead': 'nothing',
    'district-clerk': 'nothing',
  },
  'lawyers.rightsApplicant': {
    ...reaches('nothing', 'nothing', 'nothing'),
    ...protects,
    'district-lead': 'nothing',
    'district-clerk': 'nothing',
  },
  'lawyers.rightsBody': {
    ...reaches('nothing', 'all', 'all'),
    ...protects,
    'district-lead': 'all',
    'district-clerk': 'all',
  },
});

export const acts = {
  // The centre examines, its head assigns and approves, the president last; the applicant applies and supplements (4.6).
  'lawyers.rights': {
    followMerged: [],
    draft: parties,
    apply: parties,
    submit: parties,
    supplement: parties,
    withdraw: parties,
    register: handling,
    supplementFor: handling,
    accept: handling,
    askSupplement: handling,
    askRefusal: handling,
    approveRefusal: ['rights-lead'],
    returnRefusal: ['rights-lead'],
    assign: ['rights-lead'],
    reassign: ['rights-lead'],
    investigate: handling,
    write: handling,
    askExtension: handling,
    approveExtension: ['rights-lead'],
    returnExtension: ['rights-lead'],
    askResult: handling,
    passResult: ['rights-lead'],
    approveResult: ['rights-president'],
    returnResult: ['rights-lead', 'rights-president'],
    forward: handling,
    contact: handling,
    sendContact: [],
    contactDoubt: [],
    contactArrives: [],
    contactFails: [],
    contactReturns: [],
    receiveReply: [],
    answer: handling,
    finish: handling,
    send: handling,
    archive: handling,
    print: [...parties, ...handling],
    // By an offer alone.
    offerOut: [],
    takeBack: [],
    takeOver: [],
    release: [],
    identify: handling,
    nameInfringer: [],
    rate: parties,
  },
  // Sender and receiver, each his own steps; what another province answers by letter the sender notes.
  'lawyers.rightsTransfer': {
    offer: handling,
    withdraw: handling,
    accept: [...handling, ...district],
    refuse: [...handling, ...district],
    lapse: [],
    noteAccepted: handling,
    noteRefused: handling,
    tellAgain: handling,
  },
  // Written by the acts they tell of; what cannot be sent is told in writing.
  'lawyers.text': {
    write: [],
    switchOff: [],
    turn: [],
    send: [],
    deliver: [],
    fail: [],
    tellInWriting: [...handling, 'rights-lead'],
  },
  'lawyers.infringer': { add: handling, amend: handling, merge: handling, enter: [], notePersons: [] },
  'lawyers.rightsApplicant': { add: handling, amend: handling, merge: handling },
  'lawyers.rightsBody': { add: ['rights-lead'], amend: ['rights-lead'] },
} as const;

export const unmasks = {
  'lawyers.rights': { phone: [...protecting, ...parties], client: [...protecting, ...parties], persons: [...protecting, ...parties] },
  'lawyers.infringer': { persons: protecting, met: [] },
  'lawyers.rightsApplicant': { phone: protecting, address: protecting },
  'lawyers.rightsBody': {},
  'lawyers.rightsTransfer': {},
  'lawyers.text': { phone: [...handling, 'rights-lead'], words: ['rights-lead'] },
} as const;

export const reports = {
  'lawyers.rights-states': [...bureau, ...protecting, ...parties],
  'lawyers.rightsTransfer-states': [...district, ...protecting],
  'lawyers.text-states': [...handling, 'rights-lead'],
  'lawyers.rightsFigures': [...city, ...protecting],
  'lawyers.infringer-states': [...city, ...protecting],
  'lawyers.rightsApplicant-states': [...city, ...protecting],
  'lawyers.rightsBody-states': [...bureau, ...protecting, ...parties],
} as const;

const menuWith = (...more: readonly string[]) => [
  '律师维权',
  '转办申请',
  '侵权人信息',
  '维权申请人信息',
  ...more,
  '律师',
  '律师事务所',
  '维权受理单位',
];
export const menu = menuWith('短信通知');
/** The president decides results; how the applicant is told is not his. */
export const presidentMenu = menuWith();
