/**
 * Domain rules 3.1, with 0.8, 4.1, 4.2 and section 10, transcribed by hand and never from the definitions: what each role sees, does and unmasks.
 * A record type, an action, a field to unmask or a report that is new must be written here too, with the rule that grants it.
 */
export const areaRoles = ['city-lead', 'city-clerk', 'district-lead', 'district-clerk', 'association-clerk', 'firm-clerk', 'lawyer'] as const;
export type AreaRole = (typeof areaRoles)[number];
export const systemRoles = ['sysadmin', 'secadmin', 'auditor', 'operator', 'none'] as const;
export type Role = AreaRole | (typeof systemRoles)[number];

/** City: all districts. District: its own. Association: its members, and cases at its stage. Institution and person: their own. */
export type Reach = 'all' | 'district' | 'firm' | 'own' | 'nothing';
const city = ['city-lead', 'city-clerk'] as const;
const district = ['district-lead', 'district-clerk'] as const;
const bureau = [...city, ...district] as const;
const officials = [...bureau, 'association-clerk'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;
/** 经办人: identity data are unmasked only for the handling person. */
const clerks = ['city-clerk', 'district-clerk'] as const;

type Reaches = Readonly<Record<AreaRole, Reach>>;
const reaches = (association: Reach, firm: Reach, lawyer: Reach): Reaches => ({ 'city-lead': 'all', 'city-clerk': 'all', 'district-lead': 'district', 'district-clerk': 'district', 'association-clerk': association, 'firm-clerk': firm, lawyer });

export const sees: Readonly<Record<string, Reaches>> = {
  'lawyers.complaint': reaches('all', 'firm', 'own'),
  // Between city and district (督办).
  'lawyers.supervision': reaches('nothing', 'nothing', 'nothing'),
  // The lists are the bureau's; whom an entry is about sees his own once it stands (areas/lawyers.md, L04).
  'lawyers.mark': reaches('nothing', 'nothing', 'own'),
  // How sanctions are carried out, and reviews of the score: between the bureau and the lawyer (areas/lawyers.md, L06).
  'lawyers.sanction': reaches('nothing', 'nothing', 'own'),
  'lawyers.scoreReview': reaches('nothing', 'nothing', 'own'),
  // News of the courts (L27): no case at the association's stage.
  'lawyers.courtCase': reaches('nothing', 'nothing', 'nothing'),
  'lawyers.lawyer': reaches('all', 'firm', 'own'),
  'lawyers.firm': reaches('all', 'firm', 'firm'),
  'lawyers.membership': reaches('all', 'firm', 'own'),
};

export const acts: Readonly<Record<string, Readonly<Record<string, readonly AreaRole[]>>>> = {
  // The bureau's view of association data: urge, refer, annotate (4.1).
  'lawyers.complaint': { urge: bureau, refer: bureau, annotate: bureau },
  'lawyers.supervision': { issue: city, sign: district, answer: district, sendBack: city, close: city, withdraw: ['city-lead'] },
  // Proposed by rule or hand → handler → office head approves (4.1).
  'lawyers.mark': { arise: [], supplement: [], propose: city, suggest: district, confirm: city, reject: city, approve: ['city-lead'], sendBack: ['city-lead'], askRemoval: city, remove: ['city-lead'], keep: ['city-lead'], object: ['lawyer'], uphold: city, revoke: city, expire: [] },
  // Who handles it writes down how it went; its days are the city's to move, and its head's to end (L06).
  'lawyers.sanction': { arise: [], enter: clerks, execute: clerks, fail: clerks, resume: clerks, postpone: city, lift: ['city-lead'] },
  // The lawyer asks, a clerk answers, the head corrects (L06).
  'lawyers.scoreReview': { ask: ['lawyer'], withdraw: ['lawyer'], uphold: city, propose: city, correct: ['city-lead'], sendBack: ['city-lead'] },
  'lawyers.courtCase': {}, 'lawyers.lawyer': {}, 'lawyers.firm': {}, 'lawyers.membership': {},
};

/** Of a filed complaint; before the filing facts are nobody's of the other side (C-2, C-3). */
export const unmasks: Readonly<Record<string, Readonly<Record<string, readonly AreaRole[]>>>> = {
  'lawyers.complaint': {
    complainant: [...clerks, 'association-clerk'],
    facts: [...officials, ...parties], filingReason: officials, stageNote: [...city, 'association-clerk'], decisionReasons: [...officials, ...parties], reviewReasons: [...officials, ...parties],
    urgeAnswerText: bureau, referralMaterials: bureau, referralOpinion: bureau,
  },
  'lawyers.lawyer': { idNumber: ['city-clerk', 'lawyer'], phone: [...clerks, 'lawyer'] },
  'lawyers.courtCase': { represented: clerks },
  'lawyers.supervision': {}, 'lawyers.mark': {}, 'lawyers.sanction': {}, 'lawyers.scoreReview': {}, 'lawyers.firm': {}, 'lawyers.membership': {},
};

/** Never shown to the lawyer complained of and his firm (0.8, and what is between bureau and association). */
export const neverToParties = ['anonymous', 'urgedOn', 'urgeDueOn', 'urgeAnswer', 'urgeAnsweredOn', 'urgeAnswerText', 'referral', 'referredOn', 'penaltyAuthority', 'penaltyBases', 'referralMaterials', 'referralDueOn', 'referralReceivedOn', 'referralAnsweredOn', 'filesHandedOverOn', 'referralOpinion'];

/** Whether it may be told that a record is there which is not theirs: districts learn "not yours" (section 12), people outside the authorities nothing. */
export const learnsOfOthers = (role: AreaRole): boolean => !(parties as readonly string[]).includes(role);

export const reports: Readonly<Record<string, readonly AreaRole[]>> = {
  'lawyers.overview': officials, 'lawyers.districts': officials, 'lawyers.filings': officials,
  'lawyers.complaint-states': areaRoles, 'lawyers.supervision-states': bureau, 'lawyers.mark-states': [...bureau, 'lawyer'], 'lawyers.sanction-states': [...bureau, 'lawyer'], 'lawyers.scoreReview-states': [...bureau, 'lawyer'], 'lawyers.courtCase-states': bureau,
};

/** Beside records: the operator the messages, the auditor the logs; administrators no business data (section 10). */
export const may: Readonly<Record<'messages' | 'retry' | 'revealBodies' | 'hold' | 'audit' | 'records' | 'moveClock', readonly Role[]>> = {
  messages: ['operator'], retry: ['operator'], revealBodies: ['operator'], hold: ['operator'], audit: ['auditor'], records: areaRoles,
  // Of a demo; in production nobody does.
  moveClock: ['sysadmin'],
};

/** What each role's menu says, in order. */
const officialMenu = ['投诉案件', '督办单', '黄黑名单', '处分执行', '诚信分复核', '涉诉案件', '律师', '律师事务所', '执业经历'];
export const menus: Readonly<Record<Role, readonly string[]>> = {
  'city-lead': officialMenu, 'city-clerk': officialMenu, 'district-lead': officialMenu, 'district-clerk': officialMenu,
  'association-clerk': ['投诉案件', '律师', '律师事务所', '执业经历'],
  'firm-clerk': ['涉及本所的投诉', '本所律师', '本所', '执业经历'],
  lawyer: ['涉及本人的投诉', '涉及本人的名单', '涉及本人的处分执行', '诚信分复核申请', '本人执业登记', '所在律所', '执业经历'],
  sysadmin: [], secadmin: [], auditor: [], operator: [], none: [],
};
