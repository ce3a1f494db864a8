import { subjectKinds } from '@fatong/contracts/codes';
import { and, not, or } from '@fatong/contracts/expression';
import { alerting, boolean, choice, goesOn, record, ref, stamp, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { alertColumns, listBadge, listed, penalized } from '../beside.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { sanction } from '../sanctions/sanction.js';
import { violation } from '../violations/violation.js';
import { calling } from './calling.js';
import { controls } from './controls.js';
import { ruleTitles } from './parameters.js';

const alerted = alerting({ rules: ruleTitles, clerks: office.clerks, leads: office.leads, heads: 'city-lead' });
/** Records of practice that one may rest on. */
const ofPractice = ['agency', 'reading', 'meeting', 'inquiry', 'presentation', 'binding', 'leave'] as const;
const chosen = { listing: 'controlList', penalty: 'controlSeat', resubmit: 'controlDemand', pause: 'controlDays' } as const;
const pauses = ['pause', 'pauseAgain'] as const;

/**
 * An alert about a lawyer or a firm (L11, 异常执业预警): raised by the rules `warn.*`, told to the clerk on duty of the city's office and of the district of the seat, taken up,
 * checked, controlled and closed. What discipline inspection tells is the city's alone here too. Neither lawyer nor firm learns that there is one.
 */
export const alert = record(lawyers, 'alert', ['异常执业预警', 'Alerts'], {
  law: 'L11',
  one: 'Alert',
  number: 'LY{yyyymmdd}{seq:6}',
  fields: {
    subject: choice(['对象类别', 'Kind of subject'], subjectKinds, { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    party: text(['对象', 'Party'], {
      take: [
        { ref: 'lawyer', field: 'name' },
        { ref: 'firm', field: 'name' },
      ],
      search: true,
      filter: true,
    }),
    partyNumber: text(['执业证号或信用代码', 'Licence number or credit code'], {
      take: [
        { ref: 'lawyer', field: 'licence' },
        { ref: 'firm', field: 'uscc' },
      ],
      max: 40,
    }),
    confined: boolean(['仅限市局', 'City alone'], { filter: true }),
    violation: ref(['违法违规记录', 'Violation'], violation, { filter: true }),
    measure: ref(['处分执行事项', 'Measure'], sanction, { filter: true }),
    agency: ref(['代理案件', 'Case acted in'], 'lawyers.agency', { filter: true }),
    reading: ref(['阅卷记录', 'File reading'], 'lawyers.reading', { filter: true }),
    meeting: ref(['会见记录', 'Meeting'], 'lawyers.meeting', { filter: true }),
    inquiry: ref(['尽职调查记录', 'Inquiry'], 'lawyers.inquiry', { filter: true }),
    presentation: ref(['亮证记录', 'Presentation of the licence'], 'lawyers.presentation', { filter: true }),
    binding: ref(['案件绑定', 'Binding of a case'], 'lawyers.binding', { filter: true }),
    leave: ref(['离职登记', 'Report of leaving'], 'lawyers.leave', { filter: true }),
    ...alerted.fields,
    ...controls.fields,
    ...calling.fields,
  },
  states: { ...alerted.states, ...controls.states },
  sections: [
    {
      title: ['对象', 'Subject'],
      fields: ['subject', 'party', 'partyNumber', 'lawyer', 'firm', 'violation', 'measure', ...ofPractice, 'confined'],
    },
    ...alerted.sections,
    { title: ['短信提醒', 'Text messages'], fields: Object.keys(calling.fields) as (keyof typeof calling.fields)[], brief: true },
    controls.section,
  ],
  see: {
    'city-lead': 'city',
    'city-clerk': 'city',
    'district-lead': { scope: 'district', when: (a) => not(a.confined.is(true)) },
    'district-clerk': { scope: 'district', when: (a) => not(a.confined.is(true)) },
  },
  show: {
    lawyer: (a) => not(a.subject.is('firm')),
    violation: (a) => a.violation.exists(),
    measure: (a) => a.measure.exists(),
    agency: (a) => a.agency.exists(),
    reading: (a) => a.reading.exists(),
    meeting: (a) => a.meeting.exists(),
    inquiry: (a) => a.inquiry.exists(),
    presentation: (a) => a.presentation.exists(),
    binding: (a) => a.binding.exists(),
    leave: (a) => a.leave.exists(),
    confined: (a) => a.confined.is(true),
    controlDemand: (a) => a.control.is('resubmit'),
    controlDays: (a) => a.control.in(pauses),
    controlList: (a) => a.control.is('listing'),
    controlAuthority: (a) => a.control.is('penalty'),
    controlSeat: (a) => a.control.is('penalty'),
    complaintAnswer: (a) => a.control.is('complaint'),
    complaintAnsweredOn: (a) => a.control.is('complaint'),
    complaintCase: (a) => a.control.is('complaint'),
    complaintReason: (a) => a.control.is('complaint'),
    talkedOn: (a) => a.control.is('talk'),
    talk: (a) => a.control.is('talk'),
  },
  clocks: alerted.clocks,
  actions: {
    ...alerted.actions,
    raise: { ...alerted.actions.raise, then: [stamp('raisedAt'), goesOn('call')] },
    call: calling.action,
    ...controls.actions,
    askControl: {
      ...controls.actions.askControl,
      assignee: 'handler',
      refuses: [
        {
          at: 'control',
          when: (a) => and(a.control.is('resubmit'), not(a.binding.exists())),
          why: [
            '该预警不是因案件绑定产生的，没有可退回重交的申请。',
            'The alert rests on no binding: there is nothing to be handed in anew.',
          ],
        },
        {
          at: chosen.resubmit,
          when: (a) => and(a.control.is('resubmit'), not(a.controlDemand.exists())),
          why: ['请填写补正要求，律师按此重交。', 'Say what the lawyer is asked to hand in anew.'],
        },
        {
          at: 'control',
          when: (a) => and(a.control.in(pauses), not(a.lawyer.exists())),
          why: ['该预警的对象是律所，新申请按律师暂停。', 'The alert is about a firm: new requests are barred of a lawyer.'],
        },
        {
          at: chosen.pause,
          when: (a) => and(a.control.in(pauses), not(a.controlDays.exists())),
          why: ['请填写暂停天数（不超过 30 天）。', 'Say for how many days, thirty at most.'],
        },
        {
          at: chosen.listing,
          when: (a) => and(a.control.is('listing'), not(a.controlList.exists())),
          why: ['请填写建议列入的名单。', 'Say which list is proposed.'],
        },
        {
          at: chosen.penalty,
          when: (a) => and(a.control.is('penalty'), or(not(a.controlSeat.exists()), not(a.controlAuthority.exists()))),
          why: ['请填写处罚的办理机关和管辖区。', 'Say which authority and district have the penalty case.'],
        },
        {
          at: 'control',
          when: (a) => and(a.control.is('complaint'), a.confined.is(true)),
          why: [
            '纪检监察机关的信息仅限市局掌握，不转市律协。',
            'What discipline inspection tells stays with the city and does not go to the association.',
          ],
        },
        {
          at: 'control',
          when: (a) => and(a.control.is('penalty'), a.confined.is(true)),
          why: [
            '纪检监察机关的信息仅限市局掌握，不直接带入处罚案件，请由市局另行登记线索。',
            'What discipline inspection tells stays with the city and is carried into no penalty case: the city registers a clue of its own.',
          ],
        },
      ],
    },
    recordTalk: {
      title: ['登记约谈', 'Record the talk'],
      from: 'founded',
      by: office.clerks,
      assignee: 'handler',
      form: ['talk'],
      need: ['talk'],
      then: [stamp('talkedOn')],
      unless: [
        {
          when: (a) => or(not(a.control.is('talk')), not(a.controlledOn.exists())),
          why: ['尚未批准约谈律所。', 'No talk to the firm was approved.'],
        },
      ],
    },
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: ['批注内容', 'Note'], internal: true },
  },
  notices: {
    ...alerted.notices,
    ...controls.notices,
    ...calling.notices,
    complaintAnswered: {
      words: ['预警{number}转投诉：市律协{complaintAnswer}。', 'The alert {number} as a complaint: {complaintAnswer}.'],
      on: { holds: (a) => a.complaintAnswer.exists() },
      to: { assignee: 'handler' },
    },
  },
  place: { district: ['lawyer', 'firm'], owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  related: [
    { title: ['短信通知', 'Text messages'], type: 'lawyers.bureauText', by: 'alert', notFor: [...office.district] },
    {
      title: ['该律师的其他预警', 'Other alerts about the lawyer'],
      type: 'lawyers.alert',
      by: 'lawyer',
      of: 'lawyer',
      columns: alertColumns,
    },
    { title: ['该律所的预警', 'Alerts about the firm'], type: 'lawyers.alert', by: 'firm', of: 'firm', columns: alertColumns },
    listed({ of: 'lawyer', fill: { subject: 'subject', lawyer: 'lawyer' } }),
    penalized({ by: 'lawyer', of: 'lawyer', fill: { subject: 'subject', lawyer: 'lawyer', firm: 'firm' } }),
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'party' }],
  menu: { group: 'conduct', order: 1 },
  heading: ['party', 'rule'],
  list: {
    columns: ['number', 'level', 'party', 'rule', 'district', 'state', 'handler', 'raisedAt', 'finishDue'],
    filters: [
      'state',
      'level',
      'rule',
      'standing',
      'district',
      'control',
      'handler',
      'subject',
      'party',
      'lawyer',
      'firm',
      'violation',
      'raisedAt',
      'closing',
      'closedOn',
    ],
    views: alerted.views,
    sort: '-createdAt',
  },
});
