import { not } from '@fatong/contracts/expression';
import { end, mirror, state } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaintColumns, courtCaseColumns, listBadge, listed, penalized, supervisionColumns, sanctionColumns } from '../beside.js';
import { asking, askingNotices, referralFields, referring, urgeFields, urging } from './asking.js';
import { clocks } from './clocks.js';
import { groups, told } from './complaint-fields.js';
import { complaintGuide } from './complaint-guide.js';
import { course } from './course-notices.js';
import { disposalActs, disposalFields, disposing } from './disposal.js';
import { inHand } from './in-hand.js';

/** A complaint about a lawyer or about a firm itself (L01–L04): the association's truth, mirrored; here it is only urged, referred, marked and annotated. */
export const complaint = mirror(lawyers, 'complaint', ['投诉案件', 'Complaints'], {
  law: ['L02', 'L03', 'L04'],
  one: 'Complaint',
  master: 'lawyers-association',
  fields: { ...told, ...urgeFields, ...disposalFields, ...referralFields },
  states: {
    acceptance: state(['待受理', 'Awaiting acceptance'], 'open'),
    preliminary: state(['待初审', 'Awaiting preliminary review']),
    investigation: state(['待调查', 'Awaiting investigation']),
    deliberation: state(['待审议', 'Awaiting deliberation']),
    deliberated: state(['已审议', 'Deliberated']),
    hearing: state(['待听证', 'Awaiting hearing'], 'waiting'),
    closed: state(['已结案', 'Closed'], 'done'),
    review: state(['待复查', 'Awaiting review'], 'waiting'),
    refused: end(['不予受理', 'Not accepted']),
    transferred: end(['转送', 'Transferred']),
    notFiled: end(['不予立案', 'Not filed']),
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
  clocks,
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
      title: ['该律师的代理案件（法院推送）', 'The lawyer’s court cases (news of the courts)'],
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
    ...asking,
    ...disposalActs,
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: ['批注内容', 'Note'], internal: true },
  },
  notices: { ...course, ...askingNotices },
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
    indexed: ['decision', 'referral'],
  },
  inStep: { day: 'complainedOn' },
  counted: {
    complainedOn: ['subject', 'firm'],
    filedOn: ['subject', 'filing', 'firm'],
    decidedOn: ['subject', 'decision', 'firm'],
    urgedOn: [],
  },
});
