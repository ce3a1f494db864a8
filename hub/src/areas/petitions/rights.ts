import type { AreaRights, Reach } from '../../api/testing/area-rights.js';
import { districtA, units as offices } from '../../api/testing/people.js';
import { put as cast } from './testing/rights-cast.js';

/**
 * What the rules grant, transcribed by hand and never from the definitions; a test asks it over the API. A record type, an action, a masked field or a report
 * that is new is written here too, with the rule that grants it.
 */
export const areaRoles = [
  'desk',
  'reviewer',
  'lead',
  'deputy',
  'office-clerk',
  'office-lead',
  'district-clerk',
  'district-head',
  'supervisor',
  'discipline-clerk',
] as const;
type Role = (typeof areaRoles)[number];

const city = offices[0]!.id;
const district = `district/${districtA}`;
export const persons: NonNullable<AreaRights['persons']> = {
  ...Object.fromEntries(areaRoles.map((role) => [role, { unit: city }])),
  'district-clerk': { unit: district },
  'district-head': { unit: district },
};
export const put: NonNullable<AreaRights['put']> = (putOne) => cast(putOne, city);

const clerks = ['office-clerk', 'district-clerk'] as const;
const heads = ['office-lead', 'district-head'] as const;
const units = [...clerks, ...heads] as const;
const everybody = Object.fromEntries(areaRoles.map((role) => [role, 'all'])) as Readonly<Record<Role, 'all'>>;

const nobody = Object.fromEntries(areaRoles.map((role) => [role, 'nothing'])) as Readonly<Record<Role, 'nothing'>>;

/** What nobody else sees is nobody's; a unit's people see what is given to it. */
const ofUnits: Readonly<Record<string, Reach>> = {
  ...Object.fromEntries(areaRoles.map((role) => [role, 'nothing'])),
  ...Object.fromEntries(units.map((role) => [role, 'unit'])),
};

export const sees: AreaRights['sees'] = {
  // The petition office, the deputy head and supervision see every one but accusations; a unit what was given to it (areas/petitions.md, P02–P04).
  'petitions.petition': {
    desk: 'all',
    reviewer: 'all',
    lead: 'all',
    deputy: 'all',
    supervisor: 'all',
    // Of the cast, which has no accusation, none.
    'discipline-clerk': 'own',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  'petitions.part': {
    desk: 'nothing',
    reviewer: 'nothing',
    lead: 'all',
    deputy: 'all',
    supervisor: 'all',
    'discipline-clerk': 'nothing',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  'petitions.copy': { ...ofUnits, lead: 'all', supervisor: 'all' },
  'petitions.review': { ...ofUnits, desk: 'all', lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.order': { ...ofUnits, lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.body': everybody,
  // Reports to the ministry are the petition office's (P23); of an accusation there is none. What came from outside is registered there.
  'petitions.upload': { ...nobody, desk: 'all', lead: 'all', supervisor: 'all' },
  'petitions.arrival': { ...nobody, desk: 'all', reviewer: 'all', lead: 'all', supervisor: 'all' },
  'petitions.guide': { ...everybody, 'discipline-clerk': 'nothing' },
};

const ending = ['lead', 'district-head'] as const;
const registrars = ['desk', 'district-clerk'] as const;
const reviewers = ['reviewer', 'district-clerk'] as const;
export const acts: AreaRights['acts'] = {
  'petitions.petition': {
    register: ['desk'],
    registerHere: ['district-clerk'],
    supplement: registrars,
    sendBack: reviewers,
    pass: reviewers,
    direct: reviewers,
    endElsewhere: ending,
    endRefused: ending,
    endNoMore: ending,
    endProcedure: ending,
    endHandedOver: ending,
    endFiled: ending,
    disapprove: ending,
    divide: ending,
    divideMore: ending,
    divideAgain: ending,
    arrive: [],
    noteWithdrawal: [],
    noteAcceptance: [],
    noteExtension: [],
    noteMove: [],
    reply: [],
    refuseHere: [],
    pushReply: [],
    arriveOnline: [],
    failOnline: [],
    deliver: registrars,
    announce: registrars,
    announceEnd: [],
    fileUndelivered: ending,
    close: registrars,
    circulate: ['lead', 'reviewer', 'district-clerk'],
    askReview: registrars,
    redo: [],
    makeFinal: [],
  },
  'petitions.part': {
    send: [],
    receive: clerks,
    silence: [],
    object: clerks,
    agree: ending,
    insist: ending,
    dispute: ending,
    keep: ['deputy'],
    release: ['deputy'],
    assign: heads,
    askLater: clerks,
    approveLater: ending,
    returnLater: ending,
    accept: clerks,
    refuse: heads,
    carryOn: [],
    simplify: clerks,
    unsimplify: clerks,
    interview: clerks,
    appointHearing: clerks,
    holdHearing: clerks,
    settle: clerks,
    guideBy: clerks,
    merge: clerks,
    askMoving: clerks,
    approveMoving: ending,
    returnMoving: ending,
    note: clerks,
    assist: clerks,
    askExtension: clerks,
    approveExtension: ['deputy', 'district-head'],
    returnExtension: ['deputy', 'district-head'],
    askReply: clerks,
    approveReply: heads,
    returnReply: heads,
    askGrave: clerks,
    approveGrave: ['deputy'],
    returnGrave: ['deputy'],
    answerPetition: clerks,
  },
  'petitions.copy': { send: [], look: [], remark: units },
  'petitions.review': {
    open: [],
    assign: ['lead'],
    propose: clerks,
    sendBack: ['deputy'],
    approve: ['deputy'],
  },
  'petitions.order': {
    issue: ['supervisor'],
    arise: [],
    lapse: [],
    sign: clerks,
    answer: clerks,
    postpone: ['supervisor'],
    ask: clerks,
    sendBack: ['supervisor'],
    close: ['supervisor'],
    withdraw: ['supervisor'],
  },
  'petitions.body': {},
  'petitions.upload': {
    arise: [],
    check: ['desk'],
    correct: ['desk'],
    sendBack: ['lead'],
    drop: ['lead'],
    keep: ['desk', 'lead'],
    approve: ['lead'],
    leave: [],
    bounce: [],
    succeed: [],
    fail: [],
    compare: ['desk', 'lead'],
    hear: [],
    diverge: [],
    oursStand: ['desk'],
    theirsStand: ['desk'],
  },
  'petitions.arrival': { receive: [], withdraw: [] },
  'petitions.guide': { write: ['lead'], amend: ['lead'], retire: ['lead'] },
};

const readers = ['desk', 'reviewer', 'lead', ...units, 'discipline-clerk', 'supervisor', 'deputy'] as const;
const handling = ['desk', 'reviewer', 'lead', ...clerks] as const;
/** Masked fields, and who may see one in clear for a stated purpose. */
export const unmasks: AreaRights['unmasks'] = {
  'petitions.petition': {
    subject: readers,
    summary: readers,
    facts: readers,
    answer: readers.filter((role) => role !== 'discipline-clerk'),
    respondent: readers.filter((role) => role !== 'supervisor' && role !== 'deputy'),
    papers: readers.filter((role) => role !== 'supervisor' && role !== 'deputy'),
    representatives: [],
    reviewGrounds: [],
    factsFound: readers.filter((role) => role !== 'discipline-clerk'),
    settlement: readers.filter((role) => role !== 'discipline-clerk'),
    petitioner: [...handling, 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: handling,
    address: ['desk', 'lead', ...clerks],
  },
  'petitions.part': {
    assistFacts: ['lead', 'deputy', 'supervisor', ...units],
    settlement: ['lead', 'deputy', 'supervisor', ...units],
    interviews: ['lead', 'deputy', 'supervisor', ...units],
    hearingRecord: ['lead', 'deputy', 'supervisor', ...units],
    hearingPapers: ['lead', 'deputy', 'supervisor', ...units],
    agreement: ['lead', 'deputy', 'supervisor', ...units],
    merged: ['lead', 'deputy', 'supervisor', ...units],
    assistReply: ['lead', 'deputy', 'supervisor', ...units],
    factsFound: ['lead', 'deputy', 'supervisor', ...units],
    answer: ['lead', 'deputy', 'supervisor', ...units],
  },
  'petitions.copy': {},
  'petitions.review': {
    grounds: ['desk', 'lead', 'deputy', ...units],
    opinion: ['lead', 'deputy', 'supervisor', ...units],
  },
  'petitions.order': {},
  'petitions.body': {},
  'petitions.upload': { petitioner: ['desk', 'lead'], summary: ['desk', 'lead'], grounds: ['desk', 'lead'], answer: ['desk', 'lead'] },
  'petitions.arrival': {
    subject: ['desk', 'reviewer', 'lead', 'supervisor'],
    petitioner: ['desk', 'reviewer', 'lead'],
    document: ['desk', 'lead'],
    phone: ['desk', 'reviewer', 'lead'],
    address: ['desk', 'lead'],
    summary: ['desk', 'reviewer', 'lead', 'supervisor'],
    facts: ['desk', 'reviewer', 'lead', 'supervisor'],
    respondent: ['desk', 'reviewer', 'lead'],
  },
  'petitions.guide': {},
};
export { secrets } from './testing/rights-cast.js';

export const reports: AreaRights['reports'] = {
  'petitions.petition-states': areaRoles,
  'petitions.part-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.copy-states': ['lead', 'supervisor', ...units],
  'petitions.review-states': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.order-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.overview': ['desk', 'reviewer', 'lead', 'deputy', 'supervisor'],
  'petitions.body-states': areaRoles,
  'petitions.upload-states': ['desk', 'lead', 'supervisor'],
  'petitions.arrival-states': ['desk', 'reviewer', 'lead', 'supervisor'],
  'petitions.guide-states': areaRoles.filter((role) => role !== 'discipline-clerk'),
};

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  desk: ['信访事项', '外部来件', '复查复核', '信访上报', '承办单位', '办理指引'],
  reviewer: ['信访事项', '外部来件', '承办单位', '办理指引'],
  'discipline-clerk': ['信访事项', '承办单位'],
  lead: ['信访事项', '外部来件', '分办件', '抄送', '复查复核', '信访上报', '督办单', '承办单位', '办理指引'],
  deputy: ['信访事项', '分办件', '复查复核', '督办单', '承办单位', '办理指引'],
  supervisor: ['信访事项', '外部来件', '分办件', '抄送', '复查复核', '信访上报', '督办单', '承办单位', '办理指引'],
  ...Object.fromEntries(units.map((role) => [role, ['信访事项', '分办件', '抄送', '复查复核', '督办单', '承办单位', '办理指引']])),
};

/** Officials learn that a record is another’s; of accusations, which the cast has none of, nobody learns. */
export const learnsOfOthers = (role: string): boolean => role !== 'discipline-clerk';
