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

const nobody: Readonly<Record<string, Reach>> = Object.fromEntries(areaRoles.map((role) => [role, 'nothing']));
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
  'petitions.advice': { ...ofUnits, lead: 'all', deputy: 'all', supervisor: 'all', 'discipline-clerk': 'own' },
  'petitions.sample': { ...nobody, lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.quality': { ...ofUnits, lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.monthly': { ...nobody, desk: 'all', reviewer: 'all', lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.exportRequest': { ...ofUnits, desk: 'unit', reviewer: 'unit', supervisor: 'unit', lead: 'all', deputy: 'all' },
  'petitions.target': { ...ofUnits, lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.round': { ...nobody, lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.assessment': { ...ofUnits, lead: 'all', deputy: 'all', supervisor: 'all' },
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
    noteExtension: [],
    noteReturn: [],
    noteReview: [],
    reply: [],
    refuseHere: [],
    deliver: registrars,
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
    rework: [],
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
  'petitions.advice': {
    propose: ['supervisor', 'lead'],
    arise: [],
    revise: ['supervisor', 'lead'],
    issue: ['lead', 'supervisor'],
    issueGrave: ['deputy'],
    drop: ['lead', 'supervisor', 'deputy'],
    answer: clerks,
    answerDiscipline: ['discipline-clerk'],
    sendBack: ['supervisor', 'lead'],
    close: ['supervisor', 'lead'],
  },
  'petitions.sample': {
    draw: ['supervisor'],
    take: [],
    askAgain: ['supervisor'],
    approve: ['lead', 'deputy'],
    refuse: ['lead', 'deputy'],
  },
  'petitions.quality': { open: [], assess: ['supervisor', 'lead'], pass: ['supervisor', 'lead'], redo: ['supervisor', 'lead'] },
  'petitions.monthly': {
    make: ['desk', 'supervisor'],
    count: [],
    remake: ['desk', 'supervisor'],
    approve: ['lead', 'deputy'],
    discard: ['desk', 'supervisor'],
    correct: ['desk', 'supervisor'],
  },
  'petitions.exportRequest': {
    ask: ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk', 'supervisor'],
    approve: ['lead', 'office-lead', 'district-head', 'deputy'],
    refuse: ['lead', 'office-lead', 'district-head', 'deputy'],
    expire: [],
  },
  'petitions.target': { propose: ['supervisor'], offer: [], approve: ['lead', 'deputy'], replace: ['lead', 'deputy'] },
  'petitions.round': { make: ['supervisor'], count: [] },
  'petitions.assessment': {
    open: [],
    recount: ['supervisor'],
    enterRated: ['supervisor'],
    approve: ['lead', 'deputy'],
    settle: [],
    appeal: units,
    uphold: ['lead', 'deputy'],
    amend: ['lead', 'deputy'],
  },
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
    representatives: [],
    reviewGrounds: [],
    petitioner: [...handling, 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: handling,
    address: ['desk', 'lead', ...clerks],
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
  'petitions.advice': { answer: ['supervisor', 'lead', 'deputy', 'discipline-clerk', ...units] },
  'petitions.sample': {},
  'petitions.quality': {},
  'petitions.monthly': {},
  'petitions.exportRequest': {},
  'petitions.target': {},
  'petitions.round': {},
  'petitions.assessment': {},
  'petitions.body': {},
};
export { secrets } from './testing/rights-cast.js';

export const reports: AreaRights['reports'] = {
  'petitions.petition-states': areaRoles,
  'petitions.part-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.copy-states': ['lead', 'supervisor', ...units],
  'petitions.review-states': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.order-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.overview': areaRoles,
  'petitions.today': areaRoles.filter((role) => role !== 'discipline-clerk'),
  'petitions.month': areaRoles.filter((role) => role !== 'discipline-clerk'),
  'petitions.supervision': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.advice-states': ['lead', 'deputy', 'supervisor', 'discipline-clerk', ...units],
  'petitions.sample-states': ['lead', 'deputy', 'supervisor'],
  'petitions.quality-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.monthly-states': ['desk', 'reviewer', 'lead', 'deputy', 'supervisor'],
  'petitions.exportRequest-states': ['desk', 'reviewer', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.target-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.round-states': ['lead', 'deputy', 'supervisor'],
  'petitions.assessment-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.body-states': areaRoles,
};

const supervised = ['督办单', '工作建议', '评查抽样', '案件质量评查'];
const figures = ['信访统计报表', '目标考核', '考核目标', '导出申请', '考核批次'];
/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  desk: ['信访事项', '复查复核', '信访统计报表', '导出申请', '承办单位'],
  reviewer: ['信访事项', '信访统计报表', '导出申请', '承办单位'],
  'discipline-clerk': ['信访事项', '工作建议', '承办单位'],
  lead: ['信访事项', '分办件', '抄送', '复查复核', ...supervised, ...figures, '承办单位'],
  deputy: ['信访事项', '分办件', '复查复核', ...supervised, ...figures, '承办单位'],
  supervisor: ['信访事项', '分办件', '抄送', '复查复核', ...supervised, ...figures, '承办单位'],
  ...Object.fromEntries(
    units.map((role) => [
      role,
      ['信访事项', '分办件', '抄送', '复查复核', '督办单', '工作建议', '案件质量评查', '目标考核', '考核目标', '导出申请', '承办单位'],
    ]),
  ),
};

/** Officials learn that a record is another’s; of accusations, which the cast has none of, nobody learns. */
export const learnsOfOthers = (role: string): boolean => role !== 'discipline-clerk';
