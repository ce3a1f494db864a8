import { districts } from '@fatong/contracts/bureau/shanghai';
import {
  complaintGrounds,
  complaintSubjects,
  decisionResults,
  filingResults,
  industrySanctions,
  progressStages,
  reviewResults,
} from '@fatong/contracts/codes';
import { boolean, choice, date, identifier, integer, person, prose, ref, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** What the association says of a complaint. */
export const told = {
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
};

/** What each of its reports fills. */
export const groups = {
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
