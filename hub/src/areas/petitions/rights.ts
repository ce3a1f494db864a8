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
  // The petition office and supervision see every rating, a unit its own (P25, P26).
  // What petitioners are told by text message is the petition office’s, and supervision’s to look at (P20).
  'petitions.text': {
    ...ofUnits,
    ...Object.fromEntries(units.map((role) => [role, 'nothing'] as const)),
    desk: 'all',
    lead: 'all',
    supervisor: 'all',
  },
  'petitions.rating': { ...ofUnits, desk: 'all', lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.body': everybody,
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
    noteAcceptance: [],
    reply: [],
    refuseHere: [],
    deliver: registrars,
    close: registrars,
    circulate: ['lead', 'reviewer', 'district-clerk'],
    askReview: registrars,
    redo: [],
    makeFinal: [],
    reissue: registrars,
    amend: registrars,
    correct: registrars,
    endWithdrawn: ending,
    // Done by the petitioner himself, by his code (P21).
    handInForm: [],
    handInPower: [],
    handInDelegation: [],
    handInAddress: [],
    handInRecusal: [],
    handInWithdrawal: [],
    applyReview: [],
    applySecondReview: [],
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
    ariseByRating: [],
    lapse: [],
    sign: clerks,
    answer: clerks,
    postpone: ['supervisor'],
    ask: clerks,
    sendBack: ['supervisor'],
    close: ['supervisor'],
    withdraw: ['supervisor'],
  },
  'petitions.text': { write: [], switchOff: [], turn: [], send: [], deliver: [], fail: [], tellInWriting: ['desk', 'lead'] },
  'petitions.rating': { offer: [], rate: [], change: [], lapse: [], callBack: ['desk', 'lead'] },
  'petitions.body': {},
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
    // A hash: nobody is shown it.
    queryKey: [],
    representatives: [],
    reviewGrounds: [],
    petitioner: [...handling, 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: handling,
    address: ['desk', 'lead', ...clerks],
    ...Object.fromEntries(
      ['signedForm', 'powerOfAttorney', 'delegation', 'addressPaper', 'recusalPaper', 'withdrawalPaper', 'reviewPaper', 'secondPaper'].map(
        (field) => [field, [...handling, 'discipline-clerk']],
      ),
    ),
  },
  'petitions.part': {
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
  'petitions.text': { phone: ['desk', 'lead'], words: ['lead'] },
  'petitions.rating': { remark: ['desk', 'lead', ...units] },
  'petitions.body': {},
};
export { secrets } from './testing/rights-cast.js';

export const reports: AreaRights['reports'] = {
  'petitions.petition-states': areaRoles,
  'petitions.part-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.copy-states': ['lead', 'supervisor', ...units],
  'petitions.review-states': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.order-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.text-states': ['desk', 'lead', 'supervisor'],
  'petitions.rating-states': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.ratings': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.overview': ['desk', 'reviewer', 'lead', 'deputy', 'supervisor'],
  'petitions.body-states': areaRoles,
};

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  desk: ['信访事项', '短信通知', '复查复核', '满意度评价', '承办单位'],
  reviewer: ['信访事项', '承办单位'],
  'discipline-clerk': ['信访事项', '承办单位'],
  lead: ['信访事项', '短信通知', '分办件', '抄送', '复查复核', '满意度评价', '督办单', '承办单位'],
  deputy: ['信访事项', '分办件', '复查复核', '满意度评价', '督办单', '承办单位'],
  supervisor: ['信访事项', '短信通知', '分办件', '抄送', '复查复核', '满意度评价', '督办单', '承办单位'],
  ...Object.fromEntries(units.map((role) => [role, ['信访事项', '分办件', '抄送', '复查复核', '满意度评价', '督办单', '承办单位']])),
};

/** Officials learn that a record is another’s; of accusations, which the cast has none of, nobody learns. */
export const learnsOfOthers = (role: string): boolean => role !== 'discipline-clerk';
