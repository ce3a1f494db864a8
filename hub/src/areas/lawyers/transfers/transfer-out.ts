import { did, end, pause, record, state, workdays } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { complaintColumns, listBadge, transferOutColumns } from '../beside.js';
import { asked, course, fields, file, handover } from './out-fields.js';
import { outGuide } from './out-guide.js';
import { letters } from './out-letters.js';
import { outNotices } from './out-notices.js';
import { actions, application, received } from './out-steps.js';
import { fileDays } from './parameters.js';

const keys = <T extends object>(of: T): (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];

/**
 * A lawyer moves to another province (L12, 档案调出): his firm confirms what was handed over, the district looks whether anything of art. 21 keeps him, the city
 * consents and certifies, and the file goes. For nothing else may he be kept; with the receipt from there his practice here ends.
 */
export const transferOut = record(lawyers, 'transferOut', ['档案调出', 'Files out'], {
  law: 'L12',
  one: 'Application to move away',
  number: 'DC{yyyymmdd}{seq:6}',
  fields: { ...fields, ...application.fields, ...received.fields },
  states: {
    ...application.states,
    confirming: state(['待律所确认', 'To be confirmed by the firm'], 'open'),
    district: state(['待区局审查', 'To be reviewed by the district']),
    supplement: pause(['待补正', 'To be completed']),
    city: state(['待市局审批', 'To be approved by the city'], 'waiting'),
    release: state(['待出库', 'File to be sent']),
    sent: state(['已寄出', 'File sent'], 'waiting'),
    bounced: state(['退件', 'File came back']),
    closed: end(['已办结', 'Closed']),
    refused: end(['不予调出', 'Refused'], 'refused'),
  },
  sections: [
    { title: ['申请', 'Application'], fields: [...keys(asked), 'submittedOn'] },
    { title: ['交接', 'Handing over'], fields: keys(handover), brief: true },
    { title: ['审查审批', 'Review'], fields: keys(course), brief: true },
    { title: ['档案', 'File'], fields: [...keys(file), 'received'], brief: true },
    { title: ['查看', 'Opened'], fields: ['openedAt'], brief: true },
  ],
  // A draft is its author's own.
  see: {
    'city-lead': { scope: 'city', when: (t) => t.submittedOn.exists() },
    'city-clerk': { scope: 'city', when: (t) => t.submittedOn.exists() },
    'district-lead': { scope: 'district', when: (t) => t.submittedOn.exists() },
    'district-clerk': { scope: 'district', when: (t) => t.submittedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (t) => t.submittedOn.exists() },
    lawyer: 'own',
  },
  withhold: [{ from: ['lawyer', 'firm-clerk'], fields: ['finding'] }],
  show: { liquidation: (t) => t.liquidation.exists(), bar: (t) => t.bar.exists(), refusalGrounds: (t) => t.bar.exists() },
  clocks: {
    confirm: {
      title: ['律所确认', 'Confirmation by the firm'],
      from: did('submit'),
      within: workdays(5),
      met: did('confirm', 'object', 'withdraw', 'silent'),
      warn: [1],
      atEnd: 'silent',
    },
    review: {
      title: ['区局审查', 'Review by the district'],
      law: 'W-2',
      from: did('confirm', 'object', 'silent'),
      within: workdays(20),
      met: did('pass', 'refuse'),
      warn: [5, 1],
    },
    complete: {
      title: ['补正', 'Completion'],
      law: 'W-4',
      from: did('askSupplement'),
      within: workdays(5),
      met: did('complete'),
      warn: [1],
      atEnd: 'resume',
      through: true,
    },
    decide: {
      title: ['市局审批', 'Approval by the city'],
      law: 'W-2',
      from: did('pass'),
      within: workdays(10),
      met: did('approve', 'refuse', 'sendBack'),
      warn: [3, 1],
    },
    send: {
      title: ['寄出档案', 'Sending the file'],
      law: 'W-3',
      from: did('approve', 'bounce'),
      within: workdays(fileDays),
      met: did('dispatch'),
      warn: [3],
    },
    receipt: {
      title: ['收到回执', 'Receipt'],
      law: 'W-3',
      from: did('dispatch'),
      within: workdays(fileDays),
      met: did('receive', 'bounce'),
      warn: [3],
    },
  },
  letters,
  actions,
  notices: outNotices,
  guide: outGuide,
  related: [
    {
      title: ['该律师的其他调出申请', 'Other applications of the lawyer'],
      type: 'lawyers.transferOut',
      by: 'lawyer',
      of: 'lawyer',
      columns: transferOutColumns,
      // Begun with what this one says (复制).
      begin: {
        actions: ['draft'],
        fill: {
          lawyer: 'lawyer',
          position: 'position',
          province: 'province',
          city: 'city',
          bureau: 'bureau',
          theirFirm: 'theirFirm',
          address: 'address',
          reason: 'reason',
        },
      },
    },
    { title: ['调档记录', 'Register of files'], type: 'lawyers.transfer', by: 'out', notFor: ['lawyer'] },
    {
      title: ['该律师的投诉', 'Complaints about the lawyer'],
      type: 'lawyers.complaint',
      by: 'lawyer',
      of: 'lawyer',
      columns: complaintColumns,
    },
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  place: { district: 'lawyer', owner: { ref: 'lawyer' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'transfers',
    order: 1,
    calls: {
      lawyer: { title: ['档案调出申请', 'Move to another province'] },
      'firm-clerk': { title: ['本所律师调出', 'Lawyers moving away'] },
    },
  },
  heading: ['lawyerName', 'province'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'district', 'province', 'theirFirm', 'state', 'submittedOn', 'consentNumber', 'closedOn'],
    filters: [
      'state',
      'standing',
      'reviewStanding',
      'decideStanding',
      'lawyer',
      'lawyerName',
      'firm',
      'district',
      'province',
      'submittedOn',
      'approvedOn',
      'sentOn',
      'closedOn',
      'bar',
    ],
    views: {
      inHand: { title: ['办理中', 'In hand'], filter: { state: ['confirming', 'district', 'supplement', 'city'] } },
      files: { title: ['档案在途', 'Files under way'], filter: { state: ['release', 'sent', 'bounced'] } },
      over: { title: ['已办结', 'Closed'], filter: { state: ['closed', 'refused', 'dropped'] } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-submittedOn',
  },
  counted: { submittedOn: ['province', 'firm'], closedOn: [] },
});
