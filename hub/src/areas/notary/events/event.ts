import { never } from '@fatong/contracts/expression';
import { days, did, end, entered, months, record, since, state, workdays } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { actions } from './actions.js';
import { course, found } from './fields.js';
import { notices } from './notices.js';

const open = ['judging', 'dispatch', 'sign', 'checking', 'rectifying', 'review'] as const;

/**
 * 事件 (N42, N43): the work that a finding leads to. Judged by a clerk, dispatched by the head, signed for and looked into by the district of the office (of the
 * city’s own by an inspector), put right by the office, reviewed by another clerk, closed by the head, and repaired once six months went by without the same model.
 * Closing it closes its warnings. The supervision platform (S26) is told at each node.
 */
export const event = record(notary, 'event', ['公证监管事件', 'Events'], {
  one: 'Event',
  law: ['N42', 'N43'],
  number: 'SJ{yyyymmdd}{seq:6}',
  fields: { ...found, ...course },
  states: {
    judging: state(['待研判', 'To be judged'], 'open'),
    dispatch: state(['待派发', 'To be dispatched'], 'waiting'),
    sign: state(['待签收', 'To be signed for'], 'open'),
    checking: state(['排查中', 'Being looked into']),
    rectifying: state(['整改中', 'Being put right']),
    review: state(['待复核', 'To be reviewed'], 'waiting'),
    closed: state(['已办结', 'Closed'], 'done'),
    repaired: end(['已修复', 'Repaired']),
    unfounded: end(['不成立', 'Unfounded'], 'refused'),
  },
  sections: [
    {
      title: ['涉事机构与事件', 'Office and event'],
      fields: [
        'subject',
        'origin',
        'office',
        'officeName',
        'officeCode',
        'officeLevel',
        'supervisor',
        'theme',
        'domain',
        'level',
        'model',
        'facts',
        'papers',
        'foundOn',
      ],
    },
    { title: ['来源', 'Where it comes from'], fields: ['trigger', 'warnings', 'complaint', 'inspection', 'thirdParty'], brief: true },
    { title: ['归并', 'Merged'], fields: ['merged', 'gathered'], brief: true },
    {
      title: ['研判与派发', 'Judgement and dispatch'],
      fields: ['judgement', 'whyNot', 'judgedOn', 'collaborator', 'assisting', 'order', 'dispatchedOn', 'signedOn'],
      brief: true,
    },
    {
      title: ['处置结果', 'What was found'],
      fields: ['steps', 'result', 'finding', 'foundOutOn', 'disposal', 'conclusion', 'closedOn'],
      brief: true,
    },
    {
      title: ['整改结果', 'What was put right'],
      fields: ['rectification', 'orderedOn', 'rectifications', 'rectified', 'handedInOn', 'reviewText', 'passedBy', 'passedOn'],
      brief: true,
    },
    { title: ['修复', 'Repair'], fields: ['repairFrom', 'repairBefore', 'again', 'recurrences', 'recurred', 'repairedOn'], brief: true },
    { title: ['事件节点', 'Nodes'], fields: ['node', 'nodeOn', 'nodeAt', 'nodes'] },
  ],
  // An office learns of it once it is dispatched.
  see: { ...see, office: { scope: 'unit', when: (e) => e.dispatchedOn.exists() } },
  withhold: [
    { from: 'office', fields: ['judgement', 'order', 'nodes', 'reviewText'] },
    {
      from: 'office',
      fields: ['steps'],
      until: (e) => e.closedOn.exists(),
      why: ['事件办结后可查阅。', 'To be read once the event is closed.'],
    },
  ],
  only: [
    {
      roles: 'inspector',
      when: (e) => e.officeLevel.is('city'),
      why: ['区管公证机构的事件由所在区司法局办理。', 'Events of an office that a district supervises are for that district.'],
    },
  ],
  show: {
    trigger: (e) => e.trigger.exists(),
    thirdParty: (e) => e.thirdParty.exists(),
    model: (e) => e.model.exists(),
    supervisor: (e) => e.officeLevel.is('district'),
    cluster: never,
    repairBefore: never,
  },
  clocks: {
    judge: {
      title: ['研判', 'Judgement'],
      from: entered('judging'),
      within: workdays(2),
      met: did('judge', 'reject'),
      warn: [0],
    },
    sign: { title: ['签收', 'Signing for it'], from: did('dispatch'), within: workdays(1), met: did('sign'), warn: [0] },
    check: {
      title: ['排查', 'Looking into it'],
      from: did('sign', 'lookAgain'),
      within: workdays(15),
      met: did('orderRectification', 'findNothing'),
      warn: [3, 1],
    },
    rectify: {
      title: ['整改', 'Putting it right'],
      from: did('orderRectification', 'sendBack'),
      within: days(30),
      met: did('handIn'),
      warn: [5, 1],
    },
    repair: { title: ['修复', 'Repair'], from: since('repairFrom'), within: months(6), met: did('repair'), atEnd: 'repair' },
  },
  actions,
  notices,
  place: { district: 'office', owner: { ref: 'office' } },
  related: [
    { title: ['涉及的预警', 'Its warnings'], type: 'notary.warning', by: 'event' },
    {
      title: ['转督办', 'Tasks from it'],
      type: 'notary.task',
      by: 'event',
      begin: { actions: ['create'], fill: { event: 'id', subject: 'subject' } },
      notFor: ['office'],
    },
    {
      title: ['转专案核查', 'Checks from it'],
      type: 'notary.check',
      by: 'event',
      begin: { actions: ['deploy'], fill: { event: 'id', subject: 'subject', office: 'office' } },
      notFor: ['office'],
    },
    {
      title: ['由本事件作出的惩处', 'Punishments from it'],
      type: 'notary.punishment',
      by: 'event',
      begin: { actions: ['record', 'educateDistrict', 'educateCity'], fill: { event: 'id' } },
      notFor: ['inspector', 'office'],
    },
    { title: ['该机构的其他事件', 'Other events of the office'], type: 'notary.event', by: 'office', of: 'office', show: 5 },
  ],
  menu: { group: 'warnings', order: 2, calls: { office: { title: ['涉及本机构的事件', 'Events of our office'] } } },
  heading: ['subject', 'officeName'],
  list: {
    columns: ['collaborator', 'officeName', 'theme', 'level', 'state', 'nodeOn', 'subject', 'signDue', 'checkDue', 'rectifyDue'],
    filters: [
      'state',
      'standing',
      'judgeStanding',
      'signStanding',
      'checkStanding',
      'rectifyStanding',
      'repairStanding',
      'district',
      'office',
      'collaborator',
      'officeLevel',
      'domain',
      'theme',
      'model',
      'level',
      'origin',
      'result',
      'disposal',
      'whyNot',
      'subject',
      'trigger',
      'complaint',
      'inspection',
      'thirdParty',
      'merged',
      'nodeOn',
      'foundOn',
      'judgedOn',
      'dispatchedOn',
      'signedOn',
      'foundOutOn',
      'orderedOn',
      'handedInOn',
      'passedOn',
      'closedOn',
      'repairedOn',
    ],
    views: {
      open: { title: ['在办', 'In hand'], filter: { state: [...open] } },
      judge: { title: ['待研判', 'To be judged'], filter: { state: 'judging' } },
      sign: { title: ['待签收', 'To be signed for'], filter: { state: 'sign' } },
      rectifying: { title: ['整改中', 'Being put right'], filter: { state: 'rectifying' } },
      review: { title: ['待复核', 'To be reviewed'], filter: { state: 'review' } },
      red: { title: ['红色', 'Red'], filter: { level: 'red' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue', state: [...open] } },
    },
    sort: '-nodeOn',
  },
  counted: {
    foundOn: ['office', 'theme', 'domain', 'level', 'origin', 'collaborator'],
    closedOn: ['office', 'theme', 'domain', 'level', 'collaborator'],
  },
});
