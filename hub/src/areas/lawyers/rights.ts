import * as places from './testing/rights-of-places.js';
import * as protection from './testing/rights-of-protection.js';
import type { Reach } from '../../api/testing/area-rights.js';
import { zombieActs } from './testing/rights-of-zombies.js';
import * as transfers from './testing/transfer-rights.js';
import * as practice from './practice/testing/rights.js';
import * as services from './testing/services-rights.js';
export { neverToParties } from './testing/never-to-parties.js';
export { persons, put, secrets } from './testing/rights-cast.js';
export { menus } from './testing/rights-menus.js';

/**
 * Domain rules 3.1, with 0.8, 4.1, 4.2 and section 10, transcribed by hand and never from the definitions: what each role sees, does and unmasks.
 * A record type, an action, a field to unmask or a report that is new must be written here too, with the rule that grants it.
 */
export const areaRoles = [
  'city-lead',
  'city-clerk',
  'district-lead',
  'district-clerk',
  'deputy',
  'district-deputy',
  'legal-reviewer',
  'hearing-officer',
  'agency-reviewer',
  'unit-reviewer',
  'association-clerk',
  'rights-clerk',
  'rights-lead',
  'rights-president',
  'rights-branch',
  'firm-clerk',
  'lawyer',
  'incoming',
] as const;
type AreaRole = (typeof areaRoles)[number];

const city = ['city-lead', 'city-clerk'] as const;
const district = ['district-lead', 'district-clerk'] as const;
const bureau = [...city, ...district] as const;
const officials = [...bureau, 'association-clerk'] as const;
/** 分管局领导, of the city and of a district; 法制审核; 听证主持人: for penalties alone (L04). */
const deputies = ['deputy', 'district-deputy'] as const;
const judging = [...deputies, 'legal-reviewer', 'hearing-officer'] as const;
const parties = ['firm-clerk', 'lawyer'] as const;
/** People outside the authorities. */
const outside: readonly string[] = [...parties, 'incoming', 'unit-reviewer'];
/** 经办人: identity data are unmasked only for the handling person. */
const clerks = ['city-clerk', 'district-clerk'] as const;
/** 代理资格审核: of firms under a district its clerk, of a unit with an office that office, of all others the city's reviewer. */
const reviewing = ['district-clerk', 'agency-reviewer', 'unit-reviewer'] as const;
const handlers = [...clerks, ...parties] as const;
const leads = ['city-lead', 'district-lead'] as const;

type Reaches = Readonly<Record<AreaRole, Reach>>;
/** A firm is the unit of its clerk. */
const of = (reach: Reach | 'firm'): Reach => (reach === 'firm' ? 'unit' : reach);
const reaches = (association: Reach, firm: Reach | 'firm', lawyer: Reach | 'firm'): Reaches => ({
  'city-lead': 'all',
  'city-clerk': 'all',
  'district-lead': 'district',
  'district-clerk': 'district',
  deputy: 'nothing',
  'district-deputy': 'nothing',
  'legal-reviewer': 'nothing',
  'hearing-officer': 'nothing',
  'agency-reviewer': 'nothing',
  'unit-reviewer': 'nothing',
  'association-clerk': association,
  'rights-clerk': 'nothing',
  'rights-lead': 'nothing',
  'rights-president': 'nothing',
  'rights-branch': 'nothing',
  'firm-clerk': of(firm),
  lawyer: of(lawyer),
  incoming: 'nothing',
});

/** The association protects the rights of all its members; its branch is asked here at the association itself. */
const cityAlone: Reaches = { ...reaches('nothing', 'nothing', 'nothing'), 'district-lead': 'nothing', 'district-clerk': 'nothing' };

/** Who judges penalties: the city's deputy, reviewers and hearing officers all, a district's deputy its own. */
const judges = { deputy: 'all', 'district-deputy': 'district', 'legal-reviewer': 'all', 'hearing-officer': 'all' } as const;

/** A role that is not named sees nothing. */
export const sees: Readonly<Record<string, Partial<Reaches>>> = {
  'lawyers.complaint': reaches('all', 'firm', 'own'),
  // Between city and district (督办).
  'lawyers.supervision': reaches('nothing', 'nothing', 'nothing'),
  // The lists are the bureau's; whom an entry is about, a lawyer or a firm, sees his own once it stands (areas/lawyers.md, L04).
  'lawyers.mark': reaches('nothing', 'firm', 'own'),
  // The bureau's cases; a party sees its own from the notice on, the firm of a lawyer from the service on (处罚法 44, 61).
  'lawyers.penalty': { ...reaches('nothing', 'firm', 'own'), ...judges },
  // What courts, procuratorates and others tell of violations is the bureau's (L05).
  'lawyers.violation': reaches('nothing', 'nothing', 'nothing'),
  // Alerts are the bureau's: whom one is about does not learn of it (areas/lawyers.md, L11).
  'lawyers.alert': reaches('nothing', 'nothing', 'nothing'),
  // Whether a lawyer goes on to practise while a criminal case is open: the bureau's (L05).
  'lawyers.practiceReview': reaches('nothing', 'nothing', 'nothing'),
  // How sanctions are carried out, and reviews of the score: between the bureau and the lawyer (areas/lawyers.md, L06).
  'lawyers.sanction': reaches('nothing', 'nothing', 'own'),
  'lawyers.scoreReview': reaches('nothing', 'nothing', 'own'),
  // A firm tells that a lawyer left it, the district checks; he himself sees what is confirmed (areas/lawyers.md, L24).
  'lawyers.leave': reaches('nothing', 'firm', 'own'),
  // What runs of the search find is the bureau's; lawyer and firm see a case of theirs once it is published (areas/lawyers.md, L25).
  'lawyers.zombie': reaches('nothing', 'firm', 'own'),
  'lawyers.zombieHit': reaches('nothing', 'nothing', 'nothing'),
  // Asked for by whoever exports, each district its own (areas/lawyers.md, L25).
  'lawyers.exportRequest': reaches('nothing', 'nothing', 'nothing'),
  // Begun and read by the city alone.
  'lawyers.zombieRun': cityAlone,
  'lawyers.signal': cityAlone,
  // What the city’s registry of lawyers says, row by row, is the city’s to compare (S19).
  'lawyers.registration': cityAlone,
  ...transfers.sees,
  ...practice.sees,
  // News of the courts (L27): no case at the association's stage.
  'lawyers.courtCase': reaches('nothing', 'nothing', 'nothing'),
  // What the publication platform knows of a lawyer: the bureau's, the door for others is off (areas/lawyers.md, L06).
  'lawyers.integritySheet': reaches('nothing', 'nothing', 'nothing'),
  // Cases that lawyers act in: whom it concerns, the bureau that is over them, and the city's reviewer (areas/lawyers.md, L17, L19).
  'lawyers.binding': { ...reaches('nothing', 'firm', 'own'), 'agency-reviewer': 'all', 'unit-reviewer': 'unit' },
  ...places.sees(reaches),
  ...protection.sees(reaches),
  'lawyers.lawyer': { ...reaches('all', 'firm', 'own'), ...protection.protects },
  // Who comes chooses his firm: what the register says of firms is public.
  'lawyers.firm': { ...reaches('all', 'firm', 'firm'), ...protection.protects, incoming: 'all' },
  ...services.sees,
  'lawyers.membership': reaches('all', 'firm', 'own'),
  // A firm sees its own (areas/lawyers.md, section 0).
  'lawyers.intern': reaches('nothing', 'firm', 'nothing'),
};

export const acts: Readonly<Record<string, Readonly<Record<string, readonly AreaRole[]>>>> = {
  // The bureau's view of association data: urge, refer, annotate (4.1).
  'lawyers.complaint': { urge: bureau, refer: bureau, annotate: bureau, dispose: bureau, penalize: bureau, proposeListing: bureau },
  'lawyers.supervision': { issue: city, sign: district, answer: district, sendBack: city, close: city, withdraw: ['city-lead'] },
  // Proposed by rule or hand → handler → office head approves (4.1).
  'lawyers.mark': {
    arise: [],
    supplement: [],
    retract: [],
    lift: [],
    propose: city,
    suggest: district,
    confirm: city,
    reject: city,
    approve: ['city-lead'],
    sendBack: ['city-lead'],
    askRemoval: city,
    remove: ['city-lead'],
    keep: ['city-lead'],
    object: parties,
    uphold: city,
    revoke: city,
    expire: [],
  },
  // Handler → section head → deputy; reviewer and hearing officer are others; the party defends itself (areas/lawyers.md, L04).
  'lawyers.penalty': {
    reportAgain: clerks,
    register: ['district-clerk'],
    registerCity: ['city-clerk'],
    receive: [],
    arise: [],
    amend: clerks,
    drop: clerks,
    askFiling: clerks,
    passFiling: leads,
    approveFiling: deputies,
    returnFiling: [...leads, ...deputies],
    askExtension: clerks,
    approveExtension: deputies,
    returnExtension: deputies,
    investigate: clerks,
    gather: clerks,
    hear: clerks,
    preserve: clerks,
    settlePreserved: clerks,
    askReview: clerks,
    approveReview: ['legal-reviewer'],
    returnReview: ['legal-reviewer'],
    conveneDeliberation: clerks,
    concludeDeliberation: deputies,
    notify: clerks,
    notifyHearing: clerks,
    defend: [...clerks, ...parties],
    askHearing: [...clerks, ...parties],
    waive: [],
    summon: ['hearing-officer'],
    appoint: [],
    hold: ['hearing-officer'],
    decide: deputies,
    spare: deputies,
    transfer: deputies,
    offerRevocation: ['district-deputy'],
    withdrawRevocation: ['district-deputy'],
    acceptRevocation: ['deputy'],
    refuseRevocation: ['deputy'],
    serve: clerks,
    pay: clerks,
    notePayment: [],
    publish: clerks,
    notePublication: [],
    close: leads,
    archive: clerks,
    reconsider: clerks,
    answerReconsideration: clerks,
    sue: clerks,
    answerLawsuit: clerks,
    noteAppeal: clerks,
    answerAppeal: clerks,
    noteRetrial: clerks,
    retry: clerks,
    annul: deputies,
    change: deputies,
    takeDown: clerks,
    withdraw: clerks,
  },
  // The district of the seat verifies, the city confirms, its head approves (L05); sources open and withdraw.
  'lawyers.violation': {
    gather: [],
    receive: [],
    recognise: [],
    seek: [],
    withdraw: [],
    matchLawyer: city,
    matchFirm: city,
    dismiss: city,
    verify: clerks,
    confirm: city,
    sendBack: ['city-lead'],
    approve: ['city-lead'],
    approveIrregular: ['city-lead'],
    approveUnfounded: ['city-lead'],
    dispose: clerks,
    penalize: clerks,
    resubmit: city,
    conclude: clerks,
    archive: clerks,
    annotate: bureau,
  },
  // Clerks take up, check and close; what is done about it the city's head approves (L11).
  'lawyers.alert': {
    raise: [],
    call: [],
    retract: [],
    // By opening it, and by no button.
    look: [],
    take: clerks,
    // Whoever took it up, or was given it, answers for it: of the clerks he alone.
    give: leads,
    reassign: leads,
    dismiss: clerks,
    confirm: clerks,
    refute: clerks,
    close: clerks,
    askControl: clerks,
    approveControl: ['city-lead'],
    returnControl: ['city-lead'],
    recordTalk: clerks,
    annotate: bureau,
  },
  // Who handles it writes down how it went; its days are the city's to move, and its head's to end (L06).
  'lawyers.sanction': {
    arise: [],
    retract: [],
    enter: clerks,
    execute: clerks,
    publish: clerks,
    publishAgain: clerks,
    takeDown: [],
    follow: [],
    fail: clerks,
    resume: clerks,
    postpone: city,
    lift: ['city-lead'],
  },
  // The lawyer asks, a clerk answers, the head corrects (L06).
  'lawyers.scoreReview': {
    ask: ['lawyer'],
    withdraw: ['lawyer'],
    uphold: city,
    propose: city,
    correct: ['city-lead'],
    sendBack: ['city-lead'],
  },
  // The firm reports, the district checks and corrects (L24).
  'lawyers.leave': {
    draft: ['firm-clerk'],
    report: ['firm-clerk'],
    submit: ['firm-clerk'],
    withdraw: ['firm-clerk'],
    sendBack: district,
    confirm: district,
    correct: district,
  },
  // The lawyer asks, the reviewer of his authority decides, and a second one whether it is rejected (L17, L19).
  'lawyers.binding': {
    // By an alert’s control alone (L11).
    handBack: [],
    draft: ['lawyer'],
    amend: ['lawyer'],
    submit: ['lawyer'],
    pass: [],
    refer: [],
    approve: reviewing,
    askSupplement: reviewing,
    proposeRejection: reviewing,
    reject: [...reviewing, ...leads],
    keep: [...reviewing, ...leads],
    withdraw: ['lawyer'],
    // By the seal service’s answer alone (S29).
    noteSeals: [],
    lapse: [],
    renew: ['lawyer'],
    release: ['lawyer'],
  },
  ...protection.acts,
  ...zombieActs,
  ...transfers.acts,
  ...services.acts,
  // A register moves by penalties and by what else was decided or confirmed.
  'lawyers.lawyer': {
    // The registry (S19) enters and keeps him.
    register: [],
    follow: [],
    followStatus: [],
    followFirm: [],
    followFacts: [],
    admit: [],
    restrict: [],
    // With his firm, which ended or is back.
    loseFirm: [],
    regainFirm: [],
    leave: [],
    moveAway: [],
    amendLeave: [],
    suspend: [],
    resume: [],
    alter: [],
    lift: [],
    pause: [],
    pauseAgain: [],
    unpause: [],
    // Where a public-service or corporate lawyer works (L19).
    nameEmployer: ['city-clerk'],
    settleStanding: ['city-clerk'],
    clearStanding: [],
    noteStanding: [],
    followEmployer: [],
    cancel: [],
    revoke: [],
  },
  ...places.acts,
  'lawyers.firm': { register: [], follow: [], followFacts: [], close: [], reopen: [], alter: [], lift: [], revoke: [] },
  ...practice.acts,
  'lawyers.courtCase': {},
  'lawyers.integritySheet': {},
  'lawyers.membership': { register: [], follow: [], join: [], end: [] },
  'lawyers.intern': { register: [], follow: [] },
};

/** Of a filed complaint; before the filing facts are nobody's of the other side (C-2, C-3). */
export const unmasks: Readonly<Record<string, Readonly<Record<string, readonly AreaRole[]>>>> = {
  'lawyers.complaint': {
    complainant: [...clerks, 'association-clerk'],
    facts: [...officials, ...parties],
    filingReason: officials,
    stageNote: [...city, 'association-clerk'],
    decisionReasons: [...officials, ...parties],
    reviewReasons: [...officials, ...parties],
    urgeAnswerText: bureau,
    disposalText: bureau,
    referralMaterials: bureau,
    referralOpinion: bureau,
  },
  'lawyers.lawyer': { idNumber: ['city-clerk', 'lawyer'], phone: [...clerks, 'lawyer'] },
  'lawyers.courtCase': { represented: clerks },
  'lawyers.integritySheet': { contents: bureau },
  'lawyers.penalty': {
    facts: [...bureau, ...judging, ...parties],
    defence: [...bureau, ...judging, ...parties],
    defencePapers: [...bureau, ...judging, ...parties],
    hearingMinutes: [...bureau, ...judging, ...parties],
    uploadReason: bureau,
  },
  'lawyers.violation': { act: bureau, sourceFinding: bureau, facts: bureau, uploadReason: bureau, idNumber: clerks, birthYear: clerks },
  ...protection.unmasks,
  ...practice.unmasks,
  // Whom a record of practice names: for who handles it and who acted for him.
  'lawyers.agency': { client: handlers, opposing: handlers },
  'lawyers.reading': { client: handlers },
  'lawyers.meeting': { client: handlers, detainee: handlers },
  'lawyers.inquiry': { client: handlers, person: handlers, personId: handlers },
  'lawyers.presentation': { client: handlers },
  ...services.unmasks,
  'lawyers.meetingSlot': {},
  'lawyers.supervision': {},
  'lawyers.zombie': { objectorPhone: clerks },
  'lawyers.zombieHit': {},
  'lawyers.exportRequest': {},
  'lawyers.zombieRun': {},
  'lawyers.signal': { idNumber: ['city-clerk'] },
  'lawyers.alert': { cityPhone: [], districtPhone: [] },
  'lawyers.practiceReview': {},
  'lawyers.mark': {},
  'lawyers.sanction': {},
  'lawyers.scoreReview': {},
  'lawyers.leave': {},
  'lawyers.binding': Object.fromEntries(
    ['client', 'opposing', 'identity', 'kinship'].map((field) => [field, [...clerks, 'agency-reviewer', 'unit-reviewer', 'lawyer']]),
  ),
  ...transfers.unmasks,
  'lawyers.firm': {},
  ...places.unmasks,
};

/** Whether it may be told that a record is there which is not theirs: districts learn "not yours" (section 12), people outside the authorities nothing. */
export const learnsOfOthers = (role: string): boolean => !outside.includes(role);

export const reports: Readonly<Record<string, readonly AreaRole[]>> = {
  'lawyers.overview': officials,
  'lawyers.districts': officials,
  'lawyers.filings': officials,
  'lawyers.violationLags': bureau,
  'lawyers.penalty-states': [...bureau, ...judging, ...parties],
  ...places.reports,
  'lawyers.complaint-states': [...officials, ...parties],
  'lawyers.supervision-states': bureau,
  'lawyers.mark-states': [...bureau, ...parties],
  'lawyers.sanction-states': [...bureau, 'lawyer'],
  'lawyers.scoreReview-states': [...bureau, 'lawyer'],
  'lawyers.leave-states': [...bureau, ...parties],
  ...protection.reports,
  ...practice.reports,
  ...Object.fromEntries(
    ['agency', 'reading', 'meeting', 'inquiry', 'presentation', 'meetingSlot'].map((type) => [
      `lawyers.${type}-states`,
      [...bureau, ...parties],
    ]),
  ),
  ...services.reports,
  'lawyers.binding-states': [...bureau, 'agency-reviewer', 'unit-reviewer', ...parties],
  'lawyers.courtCase-states': bureau,
  'lawyers.integritySheet-states': bureau,
  ...transfers.reports,
  'lawyers.violation-states': bureau,
  'lawyers.alert-states': bureau,
  'lawyers.practiceReview-states': bureau,
  'lawyers.zombie-states': [...bureau, ...parties],
  'lawyers.zombieHit-states': bureau,
  'lawyers.exportRequest-states': bureau,
  'lawyers.zombieRun-states': city,
  'lawyers.signal-states': city,
  'lawyers.registration-states': city,
};
