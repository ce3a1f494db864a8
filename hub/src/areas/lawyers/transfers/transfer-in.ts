import { did, end, pause, record, state, workdays } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { asked, course, fields, file, known, window } from './in-fields.js';
import { inGuide } from './in-guide.js';
import { letters } from './in-letters.js';
import { inNotices } from './in-notices.js';
import { actions, application, received } from './in-steps.js';
import { fileDays } from './parameters.js';

const keys = <T extends object>(of: T): (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];

/**
 * A lawyer of another province comes (L13, 档案调入): the firm takes him, the district accepts and reviews, his file is asked for at once and his background looked into,
 * and the city decides by two persons. The grant enters him in the register, in his firm and as practising, in one transaction; for a year he is watched.
 */
export const transferIn = record(lawyers, 'transferIn', ['档案调入', 'Files in'], {
  law: 'L13',
  one: 'Application to come',
  number: 'DR{yyyymmdd}{seq:6}',
  fields: { ...fields, ...application.fields, ...received.fields },
  states: {
    ...application.states,
    confirming: state(['待接收律所确认', 'To be confirmed by the firm'], 'open'),
    acceptance: state(['待区局受理', 'To be accepted by the district']),
    supplement: pause(['待补正', 'To be completed']),
    district: state(['区局审查', 'Reviewed by the district']),
    city: state(['市局审核', 'Reviewed by the city']),
    deciding: state(['待市局决定', 'To be decided by the city'], 'waiting'),
    granted: end(['准予', 'Granted']),
    refused: end(['不予', 'Refused'], 'refused'),
    declined: end(['律所不接收', 'Not taken by the firm'], 'refused'),
    notAccepted: end(['不予受理', 'Not accepted'], 'refused'),
  },
  sections: [
    { title: ['申请', 'Application'], fields: [...keys(asked), ...keys(window), 'submittedOn'] },
    { title: ['审查审核', 'Review'], fields: keys(course), brief: true },
    { title: ['档案', 'File'], fields: [...keys(file), 'received'], brief: true },
    { title: ['核查与监管', 'Background'], fields: keys(known), brief: true },
    { title: ['查看', 'Opened'], fields: ['openedAt'], brief: true },
  ],
  // A draft is its author's own.
  see: {
    'city-lead': { scope: 'city', when: (t) => t.submittedOn.exists() },
    'city-clerk': { scope: 'city', when: (t) => t.submittedOn.exists() },
    'district-lead': { scope: 'district', when: (t) => t.submittedOn.exists() },
    'district-clerk': { scope: 'district', when: (t) => t.submittedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (t) => t.submittedOn.exists() },
    incoming: 'own',
  },
  reveal: { idNumber: ['city-clerk', 'district-clerk', 'incoming'] },
  withhold: [
    {
      from: ['incoming', 'firm-clerk'],
      fields: ['finding', 'cityFinding', 'fileFinding', 'formerLawyer', 'watchMonths', 'watchedUntil', 'received'],
    },
    { from: 'firm-clerk', fields: ['idNumber', 'restrictedUntil', 'barredCourts'] },
  ],
  show: { originals: (t) => t.originals.exists(), refusalGrounds: (t) => t.refusalGrounds.exists() },
  clocks: {
    accept: {
      title: ['受理', 'Acceptance'],
      law: 'W-4',
      from: did('enter', 'confirm', 'complete', 'resume'),
      within: workdays(5),
      met: did('accept', 'askSupplement', 'turnAway'),
      warn: [1],
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
    review: {
      title: ['区局审查', 'Review by the district'],
      law: 'W-2',
      from: did('accept'),
      within: workdays(20),
      met: did('pass'),
      warn: [5, 1],
    },
    file: {
      title: ['档案到达（对方寄送）', 'Arrival of the file'],
      law: 'W-3',
      from: did('accept', 'remindFile', 'requestPages'),
      within: workdays(fileDays),
      met: did('receiveFile'),
      warn: [3],
    },
    decide: {
      title: ['市局决定', 'Decision of the city'],
      law: 'W-2',
      from: did('pass'),
      within: workdays(10),
      met: did('approve', 'refuse', 'sendBack'),
      warn: [3, 1],
    },
  },
  letters,
  actions,
  notices: inNotices,
  guide: inGuide,
  related: [
    { title: ['背景核查', 'Background check'], type: 'lawyers.background', by: 'transfer', notFor: ['firm-clerk', 'incoming'] },
    { title: ['调档记录', 'Register of files'], type: 'lawyers.transfer', by: 'in', notFor: ['incoming'] },
    {
      title: ['本人的其他申请', 'Other applications'],
      type: 'lawyers.transferIn',
      by: 'applicant',
      of: 'applicant',
      notFor: ['firm-clerk'],
    },
  ],
  place: { district: 'firm', owner: { ref: 'firm' }, involve: { applicant: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'transfers',
    order: 2,
    calls: { incoming: { title: ['调入上海申请', 'Come to Shanghai'] }, 'firm-clerk': { title: ['调入本所律师', 'Lawyers coming to us'] } },
  },
  heading: ['name', 'province'],
  list: {
    columns: ['number', 'name', 'province', 'firm', 'district', 'state', 'fileCheck', 'acceptedOn', 'reviewDue', 'decideDue', 'grantedOn'],
    filters: [
      'state',
      'standing',
      'reviewStanding',
      'decideStanding',
      'fileCheck',
      'name',
      'firm',
      'district',
      'province',
      'applicant',
      'submittedOn',
      'acceptedOn',
      'fileOn',
      'grantedOn',
      'closedOn',
    ],
    views: {
      toAccept: { title: ['待受理', 'To be accepted'], filter: { state: ['acceptance', 'supplement'] } },
      district: { title: ['区局审查', 'District'], filter: { state: 'district' } },
      awaited: { title: ['待档案到达', 'File awaited'], filter: { fileCheck: ['awaited', 'missing'] } },
      city: { title: ['市局审核', 'City'], filter: { state: ['city', 'deciding'] } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-submittedOn',
  },
  counted: { submittedOn: ['province', 'firm'], grantedOn: [] },
});
