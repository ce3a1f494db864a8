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
  'petitions.copy': { ...ofUnits, reviewer: 'all', lead: 'all', supervisor: 'all' },
  // 判重 is the petition office’s, and a district’s of what it registered (P01); of the cast the districts’ ones.
  'petitions.verdict': { ...nobody, desk: 'all', reviewer: 'all', lead: 'all', 'district-clerk': 'unit' },
  // 一人一档 is read by the petition office alone, 一事一档 by the deputy head and supervision too.
  'petitions.person': { ...nobody, desk: 'all', reviewer: 'all', lead: 'all' },
  'petitions.event': { ...nobody, desk: 'all', reviewer: 'all', lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.review': { ...ofUnits, desk: 'all', lead: 'all', deputy: 'all', supervisor: 'all' },
  'petitions.order': { ...ofUnits, lead: 'all', deputy: 'all', supervisor: 'all' },
  // The petition office and supervision see every rating, a unit its own (P25, P26).
  // What petitioners are told by text message is the petition office’s, and supervision’s to look at (P20).
  'petitions.text': { ...ofUnits, ...Object.fromEntries(units.map((role) => [role, 'nothing'] as const)), desk: 'all', lead: 'all', supervisor: 'all' },
  'petitions.rating': { ...ofUnits, desk: 'all', lead: 'all', deputy: 'all', supervisor: 'all' },
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
    noteReview: [],
    reply: [],
    refuseHere: [],
    deliver: registrars,
    close: registrars,
    circulate: ['lead', 'reviewer', 'district-clerk'],
    askReview: registrars,
    redo: [],
    makeFinal: [],
    assess: [],
    refuse: ['desk', 'reviewer'],
    join: [],
    follow: [],
    separate: [],
    answerJointly: [],
    relate: [],
    joinEvent: [],
    noteEvent: [],
    notePerson: [],
    recontent: ['lead', 'reviewer', 'district-clerk'],
    noteOwning: [],
    noteInformed: [],
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
    divide: [...clerks, ...heads],
    askRejudge: clerks,
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
  'petitions.copy': {
    send: [],
    inform: ['lead', 'reviewer', 'district-clerk'],
    look: [],
    confirm: units,
    remark: units,
    revoke: [],
  },
  'petitions.verdict': {
    propose: [],
    weigh: [],
    suggest: registrars,
    join: registrars,
    link: registrars,
    differ: registrars,
    rejudge: ['desk', 'reviewer', 'lead', 'district-clerk'],
    keep: ['lead'],
    separate: ['lead'],
    joinAfterAll: ['lead'],
    withdraw: [],
  },
  'petitions.person': { enter: [], merge: ['lead'] },
  'petitions.event': { enter: [], absorb: [] },
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
    // A hash: nobody is shown it.
    queryKey: [],
    representatives: [],
    reviewGrounds: [],
    petitioner: [...handling, 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: handling,
    address: ['desk', 'lead', ...clerks],
    ...Object.fromEntries(
      [
        'signedForm',
        'powerOfAttorney',
        'delegation',
        'addressPaper',
        'recusalPaper',
        'withdrawalPaper',
        'reviewPaper',
        'secondPaper',
      ].map((field) => [field, [...handling, 'discipline-clerk']]),
    ),
  },
  'petitions.part': {
    assistReply: ['lead', 'deputy', 'supervisor', ...units],
    factsFound: ['lead', 'deputy', 'supervisor', ...units],
    answer: ['lead', 'deputy', 'supervisor', ...units],
  },
  'petitions.copy': {},
  'petitions.verdict': {},
  'petitions.person': { document: ['desk', 'lead'], name: ['desk', 'reviewer', 'lead'] },
  'petitions.event': {},
  'petitions.review': {
    grounds: ['desk', 'lead', 'deputy', ...units],
    opinion: ['lead', 'deputy', 'supervisor', ...units],
  },
  'petitions.order': {},
  'petitions.text': { phone: ['desk', 'lead'], words: ['lead'] },
  'petitions.rating': { remark: ['desk', 'lead', ...units] },
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
  'petitions.copy-states': ['reviewer', 'lead', 'supervisor', ...units],
  'petitions.verdict-states': ['desk', 'reviewer', 'lead', 'district-clerk'],
  'petitions.person-states': ['desk', 'reviewer', 'lead'],
  'petitions.event-states': ['desk', 'reviewer', 'lead', 'deputy', 'supervisor'],
  'petitions.review-states': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.order-states': ['lead', 'deputy', 'supervisor', ...units],
  'petitions.text-states': ['desk', 'lead', 'supervisor'],
  'petitions.rating-states': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.ratings': ['desk', 'lead', 'deputy', 'supervisor', ...units],
  'petitions.overview': areaRoles,
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

const files = ['信访人档案（一人一档）', '信访事件档案（一事一档）'] as const;
const supervised = ['督办单', '工作建议', '评查抽样', '案件质量评查'];
const figures = ['信访统计报表', '目标考核', '考核目标', '导出申请', '考核批次'];
const ofUnit = ['信访事项', '分办件', '抄送及告知', '复查复核', '满意度评价', '督办单', '工作建议', '案件质量评查', '目标考核', '考核目标', '导出申请', '承办单位'];
/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  desk: ['信访事项', '判重结论', '短信通知', '复查复核', '满意度评价', '信访统计报表', '导出申请', '承办单位', ...files],
  reviewer: ['信访事项', '判重结论', '抄送及告知', '信访统计报表', '导出申请', '承办单位', ...files],
  'discipline-clerk': ['信访事项', '工作建议', '承办单位'],
  lead: ['信访事项', '判重结论', '短信通知', '分办件', '抄送及告知', '复查复核', '满意度评价', ...supervised, ...figures, '承办单位', ...files],
  deputy: ['信访事项', '分办件', '复查复核', '满意度评价', ...supervised, ...figures, '承办单位', '信访事件档案（一事一档）'],
  supervisor: ['信访事项', '短信通知', '分办件', '抄送及告知', '复查复核', '满意度评价', ...supervised, ...figures, '承办单位', '信访事件档案（一事一档）'],
  ...Object.fromEntries(units.map((role) => [role, ofUnit])),
  'district-clerk': ['信访事项', '判重结论', ...ofUnit.slice(1)],
};

/** Officials learn that a record is another’s; of accusations, which the cast has none of, nobody learns. */
export const learnsOfOthers = (role: string): boolean => role !== 'discipline-clerk';
