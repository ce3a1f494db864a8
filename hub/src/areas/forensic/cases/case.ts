import { never, not } from '@fatong/contracts/expression';
import { did, end, pause, record, since, state, until, workdays } from '../../../definitions/index.js';
import { forensic, see } from '../area.js';
import { ownFields, ownShow } from '../categories/own.js';
import { course, entrustment, persons, waiting } from './fields.js';
import { list, sections } from './layout.js';
import { letters } from './letters.js';
import { extension, pausing } from './pausing.js';
import { isAcross, regions } from './regions.js';
import { appraising, entrusting, finishing } from './steps.js';

const within = ['head', 'desk', 'appraiser', 'reviewer'] as const;
const readers = [...within, 'lead', 'clerk', 'district'] as const;

/** 鉴定案件 (F01–F18, F21): entrusted, accepted, appraised by two at least, reviewed by a third, signed, issued and delivered. */
export const appraisalCase = record(forensic, 'case', ['鉴定案件', 'Cases'], {
  one: 'Case',
  law: [
    'F01',
    'F02',
    'F03',
    'F04',
    'F05',
    'F06',
    'F07',
    'F08',
    'F09',
    'F10',
    'F11',
    'F12',
    'F13',
    'F14',
    'F15',
    'F16',
    'F17',
    'F18',
    'F21',
  ],
  number: 'JD{yyyymmdd}{seq:6}',
  fields: { ...entrustment, ...regions, ...persons, ...course, ...waiting, ...ownFields, ...pausing.fields, ...extension.fields },
  states: {
    entrusted: state(['待受理', 'To be accepted'], 'open'),
    accepted: state(['已受理', 'Accepted'], 'open'),
    appraising: state(['鉴定中', 'Under way']),
    ...pausing.states,
    paused: pause(['暂停', 'Paused']),
    ...extension.states,
    reviewing: state(['待复核', 'To be reviewed'], 'waiting'),
    signing: state(['待签发', 'To be issued'], 'waiting'),
    issued: state(['已出具', 'Issued'], 'done'),
    delivered: state(['已送达', 'Delivered'], 'done'),
    archived: end(['已归档', 'Archived']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    withdrawn: end(['已撤回', 'Withdrawn'], 'refused'),
    terminated: end(['终止', 'Ended'], 'refused'),
  },
  sections,
  see: { ...see, appraiser: 'own', reviewer: { scope: 'unit', when: (c) => c.reviewer.exists() }, client: 'own' },
  reveal: {
    privateClient: readers,
    contact: within,
    contactPhone: within,
    facts: readers,
    examinee: readers,
    examineeId: readers,
    companions: readers,
    witnesses: readers,
    polluter: readers,
    guardian: readers,
    diagnosis: readers,
    donors: readers,
    process: readers,
    analysis: readers,
    opinion: readers,
  },
  // An entrusting authority reads the opinion as the letter that was delivered.
  withhold: [
    {
      from: 'client',
      fields: ['judgement', 'reviewer', 'reviewReturns', 'process', 'analysis', 'opinion', 'formVersion', 'leastAppraisers', 'leastSenior'],
    },
  ],
  show: {
    ...ownShow,
    institutionCode: never,
    itemName: never,
    itemCategory: never,
    itemLevel: never,
    itemStatus: never,
    leastAppraisers: never,
    leastSenior: never,
    formVersion: never,
    pauseMost: never,
    pauseMostDays: never,
    pauseStep: never,
    extensionStep: never,
    former: (c) => c.kind.in(['supplement', 'repeat']),
    supplementGround: (c) => c.kind.is('supplement'),
    repeatGround: (c) => c.kind.is('repeat'),
    change: (c) => c.kind.is('repeat'),
  },
  clocks: {
    accept: {
      title: ['受理决定（七个工作日）', 'Acceptance'],
      law: 'F-1',
      from: since('effectiveOn'),
      within: workdays(7),
      met: did('accept', 'refuse', 'withdraw'),
      warn: [3, 1, 0],
    },
    finish: {
      title: ['完成鉴定（三十个工作日）', 'Appraisal'],
      law: 'F-2',
      from: since('effectiveOn'),
      within: workdays(30),
      met: did('issue', 'refuse', 'terminate', 'withdraw'),
      when: (c) => not(c.agreedOn.exists()),
      warn: [10, 5, 1, 0],
    },
    agreed: {
      title: ['约定期限', 'As agreed'],
      law: 'F-4',
      from: since('effectiveOn'),
      within: until('agreedOn'),
      met: did('issue', 'refuse', 'terminate', 'withdraw'),
      warn: [10, 5, 1, 0],
    },
    resume: pausing.clock,
  },
  actions: { ...entrusting, ...appraising, ...pausing.actions, ...extension.actions, ...finishing },
  notices: {
    ...pausing.notices,
    ...extension.notices,
    entrusted: {
      words: ['收到新的鉴定委托{number}，{acceptDue}前决定是否受理。', 'Entrustment {number} came in: decide on it by {acceptDue}.'],
      on: { action: 'entrust' },
      to: { roles: ['head', 'desk'], at: { unitOf: 'institution' } },
    },
    decided: {
      words: ['鉴定委托{number}已受理。', 'Entrustment {number} was accepted.'],
      on: { action: 'accept' },
      to: { roles: 'client', at: { entry: 'client' } },
    },
    declined: {
      words: ['鉴定委托{number}不予受理：{refusalGround}。', 'Entrustment {number} was not accepted: {refusalGround}.'],
      on: { action: 'refuse' },
      to: { roles: 'client', at: { entry: 'client' } },
    },
    assigned: {
      words: ['您被指派为鉴定案件{number}的鉴定人。', 'You were assigned to case {number}.'],
      on: { action: 'assign' },
      to: { roles: 'appraiser', at: { entry: 'appraisers' } },
    },
    paused: {
      words: ['鉴定案件{number}暂停至{pauseUntil}：{pauseReason}。', 'Case {number} is paused until {pauseUntil}: {pauseReason}.'],
      on: { action: 'approvePause' },
      to: [
        { roles: ['clerk', 'lead'], at: 'all' },
        { roles: 'client', at: { entry: 'client' } },
      ],
    },
    across: {
      words: ['鉴定案件{number}为跨省鉴定。', 'Case {number} goes across provinces.'],
      on: { holds: isAcross },
      to: { roles: ['clerk', 'lead'], at: 'all' },
    },
    extended: {
      words: ['鉴定案件{number}延期至{finishDue}。', 'Case {number} was extended to {finishDue}.'],
      on: { action: 'approveExtension' },
      to: [
        { roles: ['clerk', 'lead'], at: 'all' },
        { roles: 'client', at: { entry: 'client' } },
      ],
    },
    ready: {
      words: ['鉴定案件{number}的意见书已出具。', 'The opinion of case {number} was issued.'],
      on: { action: 'issue' },
      to: { roles: 'client', at: { entry: 'client' } },
    },
    near: {
      words: ['鉴定案件{number}将于{finishDue}到期。', 'Case {number} is due on {finishDue}.'],
      on: { clock: 'finish', at: 'warn' },
      to: [
        { roles: 'head', at: { unitOf: 'institution' } },
        { roles: 'appraiser', at: { entry: 'appraisers' } },
      ],
    },
    over: {
      words: ['鉴定案件{number}已超期。', 'Case {number} is overdue.'],
      on: { clock: 'finish', at: 'end' },
      to: [
        { roles: 'head', at: { unitOf: 'institution' } },
        { roles: ['district', 'clerk'], at: 'scope' },
      ],
    },
  },
  letters,
  place: {
    district: 'institution',
    owner: { ref: 'institution' },
    involve: { appraisers: { role: 'part', as: 'entry' }, client: { role: 'subject', as: 'entry' } },
  },
  related: [
    { title: ['鉴定人', 'Appraisers'], type: 'forensic.assignment', by: 'case' },
    {
      title: ['检材', 'Exhibits'],
      type: 'forensic.exhibit',
      by: 'case',
      begin: { actions: ['receive'], fill: { case: 'id' } },
      notFor: ['client', 'reviewer'],
    },
    {
      title: ['外出鉴定', 'Outings'],
      type: 'forensic.outing',
      by: 'case',
      begin: { actions: ['ask'], fill: { case: 'id' } },
      notFor: ['client', 'reviewer'],
    },
    { title: ['复核', 'Reviews'], type: 'forensic.review', by: 'case', notFor: ['client', 'appraiser'] },
    { title: ['补充、重新鉴定', 'Supplementary and repeated'], type: 'forensic.case', by: 'former', notFor: ['client', 'appraiser'] },
  ],
  menu: {
    group: 'cases',
    order: 1,
    calls: { client: { title: ['我委托的鉴定', 'My entrustments'] }, appraiser: { title: ['我办理的案件', 'My cases'] } },
  },
  heading: ['itemName'],
  list,
});
