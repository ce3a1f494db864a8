import {
  complaintGrounds,
  complaintSubjects,
  decisionResults,
  filingResults,
  industrySanctions,
  penaltyAuthorities,
  penaltyBases,
  progressStages,
  referralStandings,
  reviewResults,
  urgeAnswers,
} from '@fatong/contracts/codes';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import { complaintReferred, complaintUrged } from '@fatong/contracts/canonical/lawyers';
import {
  ask,
  boolean,
  choice,
  date,
  days,
  end,
  entered,
  identifier,
  integer,
  mirror,
  opens,
  person,
  prose,
  provided,
  ref,
  say,
  set,
  since,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaintColumns, courtCaseColumns, listBadge, listed, penalized, supervisionColumns, sanctionColumns } from '../beside.js';
import { complaintGuide } from './complaint-guide.js';
import { course } from './course-notices.js';
import { disposalFields, disposing } from './disposal.js';
import { inHand } from './in-hand.js';
import { mark } from '../marks/mark.js';
import { penalty } from '../penalties/penalty.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** What each report of the association fills. */
const groups = {
  complaint: {
    title: ['投诉', 'Complaint'],
    fields: [
      'subject',
      'lawyerName',
      'lawyerLicence',
      'firmName',
      'firmUscc',
      'seat',
      'grounds',
      'complainedOn',
      'receivedOn',
      'anonymous',
      'complainant',
      'facts',
      'evidence',
    ],
  },
  filing: {
    title: ['受理与立案', 'Acceptance and filing'],
    fields: ['filing', 'filedOn', 'filingNumber', 'filingNotifiedOn', 'transferredTo', 'filingReason'],
  },
  progress: { title: ['办理进度', 'Progress'], fields: ['stage', 'stageOn', 'handlers', 'stageNote'] },
  decision: {
    title: ['处理结果', 'Decision'],
    fields: ['decision', 'sanctions', 'suspensionMonths', 'decisionNumber', 'decidedOn', 'servedOn', 'published', 'decisionReasons'],
  },
  review: { title: ['复查', 'Review'], fields: ['reviewAskedOn', 'review', 'reviewedOn', 'reviewNumber', 'reviewReasons'] },
} as const;

/** What is ours on it: asked by the bureau, answered by the association. */
const urging = { title: ['催办', 'Urging'], fields: ['urgedOn', 'urgeDueOn', 'urgeAnswer', 'urgeAnsweredOn', 'urgeAnswerText'] } as const;
const referring = {
  title: ['移送行政处罚', 'Referral for a penalty'],
  fields: [
    'referral',
    'referredOn',
    'penaltyAuthority',
    'penaltyBases',
    'referralMaterials',
    'referralDueOn',
    'referralReceivedOn',
    'referralAnsweredOn',
    'filesHandedOverOn',
    'referralRequest',
    'referralOpinion',
  ],
} as const;

/** The association is done with it. */
const decided = ['closed', 'refused', 'transferred', 'notFiled', 'mediated', 'archived'] as const;
type About = Recorded<{ readonly subject?: string | null }>;
const isOfFirm = (c: About) => c.subject.is('firm');
const isOfLawyer = (c: About) => not(c.subject.is('firm'));
const referredTo = {
  complaint: 'id',
  authority: 'penaltyAuthority',
  jurisdiction: 'seat',
  facts: 'disposalText',
  foundOn: 'complainedOn',
} as const;
const penalizedAlready = {
  when: (c: Recorded<{ readonly disposal?: string | null }>) => c.disposal.is('penalty'),
  why: ['已经立案处罚，不再另行处置。', 'A penalty case was opened: there is nothing else to dispose.'],
} as const;

/** A complaint about a lawyer or about a firm itself (L01–L04): the association's truth, mirrored; here it is only urged, referred, marked and annotated. */
export const complaint = mirror(lawyers, 'complaint', ['投诉案件', 'Complaints'], {
  one: 'Complaint',
  master: 'lawyers-association',
  fields: {
    subject: choice(['投诉对象', 'Complaint about'], complaintSubjects, { filter: true }),
    lawyerName: text(['被投诉律师', 'Lawyer complained of'], { search: true, filter: true }),
    lawyerLicence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
    lawyer: ref(['律师登记', 'Lawyer in the register'], lawyer, { filter: true, resolve: { by: 'licence', from: 'lawyerLicence' } }),
    firmName: text(['律师事务所', 'Firm'], { search: true }),
    firmUscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc'),
    firm: ref(['律所登记', 'Firm in the register'], firm, {
      filter: true,
      resolve: { by: 'uscc', from: 'firmUscc', else: { ref: 'lawyer', field: 'firmUscc' } },
    }),
    seat: choice(['所在区', 'District'], districts),
    grounds: choice(['投诉事由', 'Grounds'], complaintGrounds, { many: true, filter: true }),
    complainedOn: date(['投诉日期', 'Complained on'], { filter: true }),
    receivedOn: date(['协会收到日期', 'Received by the association on'], { filter: true }),
    anonymous: boolean(['匿名投诉', 'Anonymous']),
    complainant: person(['投诉人', 'Complainant'], { filter: true }),
    facts: prose(['投诉内容', 'Facts'], { class: 'sensitive', search: true }),
    evidence: integer(['证据材料份数', 'Pieces of evidence']),

    filing: choice(['立案审查结果', 'Result of filing review'], filingResults, { filter: true }),
    filedOn: date(['立案审查日期', 'Filing decided on'], { filter: true }),
    filingNumber: text(['立案文号', 'Filing number'], { max: 60 }),
    filingNotifiedOn: date(['通知日期', 'Notified on']),
    transferredTo: text(['转送机关', 'Transferred to'], { max: 120 }),
    filingReason: prose(['立案审查理由', 'Reason of filing review'], { class: 'sensitive' }),

    stage: choice(['办理环节', 'Stage'], progressStages, { filter: true }),
    stageOn: date(['环节日期', 'Stage reached on']),
    handlers: text(['承办人', 'Handlers'], { max: 600 }),
    defendedOn: date(['提交申辩日期', 'Defence submitted on']),
    stageNote: prose(['环节说明', 'Note on the stage'], { class: 'sensitive' }),

    decision: choice(['处理结果', 'Decision'], decisionResults, { filter: true }),
    sanctions: choice(['行业惩戒', 'Industry sanctions'], industrySanctions, { many: true, filter: true }),
    suspensionMonths: integer(['中止会员权利（月）', 'Suspension in months'], { min: 1, max: 12 }),
    decisionNumber: text(['决定书文号', 'Decision number'], { max: 60 }),
    decidedOn: date(['决定日期', 'Decided on'], { filter: true }),
    servedOn: date(['送达日期', 'Served on']),
    published: boolean(['已公布', 'Published']),
    decisionReasons: prose(['处理意见', 'Reasons of the decision'], { class: 'sensitive' }),

    reviewAskedOn: date(['申请复查日期', 'Review asked on']),
    review: choice(['复查结果', 'Result of review'], reviewResults, { filter: true }),
    reviewedOn: date(['复查决定日期', 'Review decided on']),
    reviewNumber: text(['复查决定书文号', 'Number of the review decision'], { max: 60 }),
    reviewReasons: prose(['复查意见', 'Reasons of the review'], { class: 'sensitive' }),

    urgedOn: date(['最近催办', 'Last urged on'], { filter: true }),
    urgeDueOn: date(['反馈期限', 'Answer due on']),
    urgeAnswer: choice(['催办回执', 'Answer to the urge'], urgeAnswers, { filter: true }),
    urgeAnsweredOn: date(['回执日期', 'Answered on']),
    urgeAnswerText: prose(['回执内容', 'Text of the answer'], { class: 'sensitive' }),

    ...disposalFields,

    referral: choice(['移送行政处罚', 'Referral for a penalty'], referralStandings, { filter: true }),
    referredOn: date(['移送日期', 'Referred on'], { filter: true }),
    penaltyAuthority: choice(['办理机关', 'Taken up by'], penaltyAuthorities, { many: false }),
    penaltyBases: choice(['移送依据', 'Legal basis'], penaltyBases, { many: true }),
    referralMaterials: prose(['移送材料', 'Materials'], {
      class: 'sensitive',
      max: 4000,
      hint: ['每行一件：材料名称、文号、份数。', 'A line each: name, document number, copies.'],
    }),
    referralDueOn: date(['答复期限', 'Answer due on']),
    referralRequest: text(['移送请求号', 'Request id of the referral'], { max: 40 }),
    referralReceivedOn: date(['协会签收日期', 'Received by the association on']),
    referralAnsweredOn: date(['协会答复日期', 'Answered by the association on']),
    filesHandedOverOn: date(['案卷移交日期', 'Files handed over on']),
    referralOpinion: prose(['协会答复意见', 'Opinion of the association'], { class: 'sensitive' }),
  },
  states: {
    acceptance: state(['待受理', 'Awaiting acceptance'], 'open'),
    preliminary: state(['待初审', 'Awaiting preliminary review']),
    investigation: state(['待调查', 'Awaiting investigation']),
    deliberation: state(['待审议', 'Awaiting deliberation']),
    deliberated: state(['已审议', 'Deliberated']),
    hearing: state(['待听证', 'Awaiting hearing'], 'waiting'),
    closed: state(['已结案', 'Closed'], 'done'),
    review: state(['待复查', 'Awaiting review'], 'waiting'),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    transferred: end(['转送', 'Transferred']),
    notFiled: end(['不予立案', 'Not filed'], 'refused'),
    mediated: end(['调解', 'Mediated']),
    archived: end(['已归档', 'Archived']),
  },
  groups,
  sections: [...Object.values(groups), disposing, urging, referring],
  see: { ...office.see, 'association-clerk': 'association', 'firm-clerk': 'unit', lawyer: 'own' },
  reveal: {
    // Identity data only for who handles the case (domain rules 3.1).
    complainant: [...office.clerks, 'association-clerk'],
    facts: [...office.all, 'association-clerk', 'firm-clerk', 'lawyer'],
    filingReason: [...office.all, 'association-clerk'],
    stageNote: [...office.city, 'association-clerk'],
    decisionReasons: [...office.all, 'association-clerk', 'firm-clerk', 'lawyer'],
    reviewReasons: [...office.all, 'association-clerk', 'firm-clerk', 'lawyer'],
    urgeAnswerText: office.all,
    disposalText: office.all,
    referralMaterials: office.all,
    referralOpinion: office.all,
  },
  withhold: [
    // Who complained is kept from whom he complained of (domain rules 0.8); what he says is disclosed with the notice of filing, for the defence (3.1, C-2, C-3).
    {
      from: ['firm-clerk', 'lawyer'],
      fields: ['complainant', 'anonymous'],
      why: ['依法为投诉人保密', 'Kept confidential for the complainant'],
    },
    {
      from: ['firm-clerk', 'lawyer'],
      fields: ['facts', 'evidence'],
      until: (c) => c.filing.is('filed'),
      why: ['立案后依程序告知', 'Disclosed once the case is filed'],
    },
    // Between the bureau and the association.
    { from: ['firm-clerk', 'lawyer'], fields: [...urging.fields, ...referring.fields, ...disposing.fields] },
  ],
  // A firm has no licence, and who is anonymous no name.
  show: {
    lawyerName: (c) => not(c.subject.is('firm')),
    lawyerLicence: (c) => not(c.subject.is('firm')),
    complainant: (c) => not(c.anonymous.is(true)),
  },
  // The association's limits (C-1 to C-7), observed: they colour and count, and bar nothing.
  clocks: {
    file: {
      title: ['立案审查', 'Filing review'],
      law: 'C-1',
      from: since('receivedOn', 'complainedOn'),
      within: workdays(10),
      met: since('filedOn'),
      warn: [3, 1],
    },
    notify: {
      title: ['立案通知', 'Notice of filing'],
      law: 'C-2',
      from: since('filedOn'),
      within: workdays(10),
      met: since('filingNotifiedOn'),
      when: (c) => c.filing.is('filed'),
      warn: [3],
    },
    defend: {
      title: ['提交申辩', 'Written defence'],
      law: 'C-3',
      from: since('filingNotifiedOn'),
      within: workdays(20),
      met: since('defendedOn'),
      when: (c) => c.filing.is('filed'),
      warn: [5],
    },
    deliberate: {
      title: ['调查至审议', 'Investigation to deliberation'],
      law: 'C-4',
      from: since('filedOn'),
      within: days(60),
      met: entered('deliberated'),
      when: (c) => c.filing.is('filed'),
      warn: [10, 3],
    },
    serve: {
      title: ['送达决定', 'Service of the decision'],
      law: 'C-7',
      from: since('decidedOn'),
      within: workdays(15),
      met: since('servedOn'),
      warn: [3],
    },
  },
  guide: complaintGuide,
  related: [
    { ...listed({ of: 'lawyer', fill: { subject: 'subject', lawyer: 'lawyer', complaints: 'id' } }), notFor: ['firm-clerk'] },
    penalized({
      by: 'complaint',
      fill: { subject: 'subject', lawyer: 'lawyer', firm: 'firm', complaint: 'id', jurisdiction: 'seat', foundOn: 'complainedOn' },
    }),
    {
      title: ['该律师的其他投诉', 'Other complaints about the lawyer'],
      type: 'lawyers.complaint',
      by: 'lawyer',
      of: 'lawyer',
      columns: complaintColumns,
    },
    {
      title: ['本案督办单', 'Supervision orders on this case'],
      type: 'lawyers.supervision',
      by: 'complaint',
      columns: supervisionColumns,
      begin: { actions: ['issue'], fill: { complaint: 'id', seat: 'seat' } },
    },
    {
      title: ['处分执行', 'Execution of the sanctions'],
      type: 'lawyers.sanction',
      by: 'complaint',
      columns: sanctionColumns,
      begin: {
        actions: ['enter'],
        fill: { complaint: 'id', lawyer: 'lawyer', firm: 'firm', seat: 'seat', decisionNumber: 'decisionNumber', decidedOn: 'decidedOn' },
      },
    },
    {
      title: ['该律师的涉诉案件（法院通报）', 'The lawyer’s court cases (news of the courts)'],
      type: 'lawyers.courtCase',
      by: 'lawyers',
      of: 'lawyer',
      columns: courtCaseColumns,
    },
    {
      title: ['同一律所的投诉', 'Complaints about the same firm'],
      type: 'lawyers.complaint',
      by: 'firm',
      of: 'firm',
      show: 0,
      notFor: ['lawyer'],
    },
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  actions: {
    urge: {
      title: ['催办', 'Urge'],
      by: office.all,
      from: inHand,
      form: ['urgeDueOn'],
      reason: true,
      internal: true,
      then: [stamp('urgedOn'), say(complaintUrged)],
    },
    refer: {
      title: ['移送行政处罚', 'Refer for a penalty'],
      by: office.all,
      // Not before anything was checked, nor once another body has the case.
      from: [
        'preliminary',
        'investigation',
        'deliberation',
        'deliberated',
        'hearing',
        'closed',
        'review',
        'refused',
        'notFiled',
        'mediated',
        'archived',
      ],
      unless: [
        {
          when: (c) => c.referral.is('sent'),
          why: [
            '已移送，协会尚未答复，不能再次移送。',
            'It is referred already and the association has not answered yet: it cannot be referred again.',
          ],
        },
        {
          when: (c) => c.referral.is('accepted'),
          why: ['协会已同意移送，不能再次移送。', 'The association has accepted the referral: it cannot be referred again.'],
        },
      ],
      form: ['penaltyAuthority', 'penaltyBases', 'referralMaterials', 'referralDueOn'],
      need: ['penaltyAuthority', 'penaltyBases', 'referralMaterials'],
      reason: true,
      danger: true,
      internal: true,
      then: [
        stamp('referredOn'),
        set({ referral: 'sent', referralReceivedOn: null, referralAnsweredOn: null, filesHandedOverOn: null, referralOpinion: null }),
        ask(complaintReferred, { request: 'referralRequest', undelivered: { referral: 'undelivered' } }),
      ],
    },
    // What the bureau makes of a decided complaint (L04): each way leads to its record, or stays here with kind, text and day.
    dispose: {
      title: ['处置', 'Dispose'],
      by: office.all,
      due: { clock: null, of: 'district-clerk', when: (c) => and(c.decision.is('sanctioned'), not(c.disposedOn.exists())) },
      from: decided,
      form: ['disposal', 'disposalText'],
      need: ['disposal', 'disposalText'],
      internal: true,
      then: [stamp('disposedOn')],
      unless: [penalizedAlready],
      refuses: [
        { at: 'disposal', when: (c) => c.disposal.is('penalty'), why: ['移送行政处罚请使用“立案处罚”。', 'Use “Open a penalty case”.'] },
        { at: 'disposal', when: (c) => c.disposal.is('listing'), why: ['列名单建议请使用“列名单建议”。', 'Use “Propose for a list”.'] },
      ],
    },
    penalize: {
      title: ['立案处罚', 'Open a penalty case'],
      by: office.all,
      from: decided,
      form: ['penaltyAuthority', 'disposalText'],
      need: ['penaltyAuthority', 'disposalText'],
      internal: true,
      danger: true,
      unless: [penalizedAlready],
      then: [
        set({ disposal: 'penalty' }),
        stamp('disposedOn'),
        provided(
          isOfLawyer,
          opens(penalty, { does: 'receive', with: { lawyer: 'lawyer', ...referredTo }, set: { subject: 'lawyer', source: 'complaint' } }),
        ),
        provided(
          isOfFirm,
          opens(penalty, { does: 'receive', with: { firm: 'firm', ...referredTo }, set: { subject: 'firm', source: 'complaint' } }),
        ),
      ],
    },
    proposeListing: {
      title: ['列名单建议', 'Propose for a list'],
      by: office.all,
      from: decided,
      form: ['listProposed', 'disposalText'],
      need: ['listProposed', 'disposalText'],
      internal: true,
      unless: [penalizedAlready, { when: (c) => c.disposal.is('listing'), why: ['已经建议列入名单。', 'A list was proposed already.'] }],
      then: [
        set({ disposal: 'listing' }),
        stamp('disposedOn'),
        provided(
          isOfLawyer,
          opens(mark, {
            does: 'suggest',
            with: { lawyer: 'lawyer', list: 'listProposed', facts: 'disposalText', complaints: 'id' },
            set: { subject: 'lawyer' },
          }),
        ),
        provided(
          isOfFirm,
          opens(mark, {
            does: 'suggest',
            with: { listedFirm: 'firm', list: 'listProposed', facts: 'disposalText', complaints: 'id' },
            set: { subject: 'firm' },
          }),
        ),
      ],
    },
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: true, internal: true },
  },
  notices: {
    ...course,
    urged: {
      words: ['司法局催办此案，要求反馈的期限：{urgeDueOn}。', 'The bureau urges this case; an answer is wanted by: {urgeDueOn}.'],
      on: { action: 'urge' },
      to: { roles: 'association-clerk', at: 'owner' },
    },
    urgeAnswered: {
      words: ['律师协会回复了催办：{urgeAnswer}。', 'The association answered the urge: {urgeAnswer}.'],
      on: { report: 'lawyers.urge-answered.v1' },
      to: { roles: office.all, at: 'asker' },
    },
    referred: {
      words: [
        '司法局已将此案移送行政处罚，答复期限：{referralDueOn}。',
        'The bureau referred this case for a penalty; an answer is wanted by: {referralDueOn}.',
      ],
      on: { action: 'refer' },
      to: { roles: 'association-clerk', at: 'owner' },
    },
    referralAnswered: {
      words: ['律师协会答复了移送：{referral}。', 'The association answered the referral: {referral}.'],
      on: { report: 'lawyers.referral-answered.v1' },
      to: { roles: office.all, at: 'asker' },
    },
  },
  place: {
    district: 'seat',
    owner: { unit: 'association/lawyers' },
    involve: { lawyer: { role: 'subject', as: 'entry' }, firm: { role: 'firm', as: 'unit' } },
    units: { 'association/lawyers': 'handler' },
    known: ['seat', 'firm'],
  },
  menu: {
    group: 'supervision',
    order: 1,
    calls: {
      'firm-clerk': { title: ['涉及本所的投诉', 'Complaints that concern us'] },
      lawyer: { title: ['涉及本人的投诉', 'Complaints that concern me'] },
    },
  },
  heading: ['lawyerName', 'firmName'],
  list: {
    columns: ['number', 'lawyerName', 'firmName', 'district', 'grounds', 'state', 'complainedOn', 'fileDue'],
    filters: [
      'state',
      'standing',
      'fileStanding',
      'district',
      'subject',
      'lawyerName',
      'lawyerLicence',
      'lawyer',
      'firm',
      'grounds',
      'complainedOn',
      'receivedOn',
      'filing',
      'decision',
      'disposal',
      'referral',
      'complainant',
    ],
    views: {
      open: { title: ['在办', 'In hand'], filter: { state: inHand } },
      overdue: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
      near: { title: ['临期', 'Due soon'], filter: { standing: 'near' } },
      filed: { title: ['已立案', 'Filed'], filter: { filing: 'filed' } },
      firms: { title: ['律所投诉', 'About firms'], filter: { subject: 'firm' } },
      sanctioned: { title: ['已处分', 'Sanctioned'], filter: { decision: 'sanctioned' } },
      referred: { title: ['已移送', 'Referred'], filter: { referral: ['sent', 'accepted'] } },
    },
    sort: '-complainedOn',
  },
  inStep: { day: 'complainedOn' },
  counted: {
    complainedOn: ['subject', 'firm'],
    filedOn: ['subject', 'filing', 'firm'],
    decidedOn: ['subject', 'decision', 'firm'],
    urgedOn: [],
  },
});
