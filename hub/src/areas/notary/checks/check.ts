import { checkReported } from '@fatong/contracts/canonical/notary';
import { and, count, each, never, not, or, type Recorded } from '@fatong/contracts/expression';
import { did, end, minute, record, say, set, since, stamp, state, until, workdays } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { course, ordered, untilConcluded } from './fields.js';
import { notices } from './notices.js';

const investigators = ['district', 'inspector', 'clerk'] as const;
const isClean = (c: Recorded<{ readonly conclusion?: string | null }>) => c.conclusion.is('clean');

/**
 * 专案核查 (N08, N09): ordered by the city, signed for within a working day, looked into step by step, reported, concluded by another than who ordered it, and
 * disposed of. The platform (S26) is told of the order, the report and the conclusion.
 */
export const check = record(notary, 'check', ['专案核查', 'Checks'], {
  one: 'Check',
  law: ['N08', 'N09'],
  number: 'HC{yyyymmdd}{seq:6}',
  fields: { ...ordered, ...course },
  states: {
    sign: state(['待签收', 'To be signed for'], 'open'),
    checking: state(['核查中', 'Being looked into']),
    review: state(['待审核', 'To be reviewed'], 'waiting'),
    concluded: state(['已结论', 'Concluded']),
    disposing: state(['处置', 'Being disposed of']),
    archived: end(['已归档', 'Archived']),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  sections: [
    {
      title: ['部署', 'Order'],
      fields: [
        'subject',
        'source',
        'basis',
        'warning',
        'event',
        'office',
        'acts',
        'facts',
        'scope',
        'team',
        'dueOn',
        'deployedOn',
        'signedOn',
      ],
    },
    { title: ['核查过程', 'Steps'], fields: ['steps'], brief: true },
    {
      title: ['报告与结论', 'Report and conclusion'],
      fields: ['report', 'reportPapers', 'reportedOn', 'conclusion', 'opinion', 'concludedOn'],
      brief: true,
    },
    { title: ['处置', 'Disposal'], fields: ['disposal', 'disposalText', 'archivedOn'], brief: true },
    { title: ['查阅记录', 'Who opened it'], fields: ['views'], brief: true },
  ],
  see,
  show: { event: (c) => c.event.exists(), warning: (c) => or(c.warning.exists(), c.source.is('warning')), stage: never },
  reveal: {
    facts: ['lead', 'clerk', 'inspector', 'district'],
    report: ['lead', 'clerk', 'inspector', 'district'],
    steps: ['lead', 'clerk', 'inspector', 'district'],
  },
  withhold: [
    {
      from: 'office',
      fields: [...untilConcluded],
      until: (c) => c.concludedOn.exists(),
      why: ['核查结论作出后可查阅。', 'To be read once the check is concluded.'],
    },
    { from: 'office', fields: ['views'] },
  ],
  clocks: {
    receipt: { title: ['签收', 'Signed for'], from: did('deploy'), within: workdays(1), met: did('sign', 'withdraw'), warn: [0] },
    finish: {
      title: ['核查期限', 'Check'],
      from: since('deployedOn'),
      within: until('dueOn'),
      met: did('report', 'withdraw'),
      warn: [5, 1],
    },
  },
  actions: {
    deploy: {
      title: ['部署核查', 'Deploy'],
      to: 'sign',
      by: 'clerk',
      form: ['subject', 'source', 'basis', 'warning', 'event', 'office', 'acts', 'facts', 'scope', 'team', 'dueOn'],
      need: ['source', 'team', 'dueOn'],
      refuses: [
        {
          at: 'dueOn',
          when: (c) => c.dueOn.less(c.deployedOn),
          why: ['核查期限不能早于今天。', 'The check cannot be due before today.'],
        },
      ],
      then: [stamp('deployedOn'), set({ stage: 'deployed' }), say(checkReported)],
    },
    sign: {
      title: ['签收', 'Sign for'],
      from: 'sign',
      to: 'checking',
      by: ['office', 'district', 'inspector'],
      due: 'receipt',
      then: [stamp('signedOn')],
    },
    record: {
      title: ['记录核查过程', 'Record a step'],
      from: 'checking',
      by: investigators,
      form: ['steps'],
      need: ['steps'],
      refuses: [
        {
          at: 'steps.files',
          when: (c) => each(c.steps, (one) => and(one.kind.is('file'), not(one.files.exists()))),
          why: ['调卷须上传所调卷宗材料。', 'Reading a file needs what was read.'],
        },
        {
          at: 'steps.second',
          when: (c) => each(c.steps, (one) => one.second.is(one.investigator)),
          why: ['核查人不得少于两人。', 'There must be two investigators.'],
        },
        {
          at: 'steps.corrects',
          when: (c) => each(c.steps, (one) => and(one.corrects.exists(), one.corrects.greater(count(c.steps)))),
          why: ['没有这一条过程记录。', 'There is no such step.'],
        },
      ],
    },
    change: {
      title: ['修改过程记录', 'Change a step'],
      from: 'checking',
      by: investigators,
      unless: [
        {
          when: (c) => or(c.steps.exists(), not(c.steps.exists())),
          why: ['已保存的过程不得修改，请补记更正', 'What is recorded stays: record a further step that corrects it'],
        },
      ],
    },
    report: {
      title: ['提交核查报告', 'Report'],
      from: 'checking',
      to: 'review',
      by: ['district', 'inspector'],
      due: 'finish',
      form: ['report', 'reportPapers'],
      need: ['report'],
      unless: [{ when: (c) => not(c.steps.exists()), why: ['尚无核查过程，不能提交报告。', 'No step was recorded yet.'] }],
      then: [stamp('reportedOn'), set({ stage: 'reported' }), say(checkReported)],
    },
    sendBack: { title: ['退回补充核查', 'Send back'], from: 'review', to: 'checking', by: ['lead', 'clerk'], reason: true },
    conclude: {
      title: ['作出结论', 'Conclude'],
      from: 'review',
      to: 'concluded',
      by: ['lead', 'clerk'],
      due: { of: 'lead', clock: null },
      notBy: ['deploy', 'report'],
      form: ['conclusion', 'opinion'],
      need: ['conclusion'],
      then: [stamp('concludedOn'), set({ stage: 'concluded' }), say(checkReported)],
    },
    dispose: {
      title: ['处置', 'Dispose'],
      from: ['concluded', 'disposing'],
      to: 'disposing',
      by: ['clerk', 'district', 'inspector'],
      due: { clock: null, when: (c) => and(c.state.is('concluded'), not(isClean(c))) },
      form: ['disposal', 'disposalText'],
      need: ['disposal', 'disposalText'],
      unless: [{ when: isClean, why: ['核查结论为无问题，无须处置。', 'Nothing was found: there is nothing to dispose of.'] }],
    },
    archive: {
      title: ['归档', 'Archive'],
      from: ['concluded', 'disposing'],
      to: 'archived',
      by: 'clerk',
      due: { clock: null, when: (c) => or(isClean(c), c.disposal.exists()) },
      unless: [
        {
          when: (c) => not(or(isClean(c), c.disposal.exists())),
          why: ['查实有问题的，处置后方可归档。', 'What was found must be disposed of first.'],
        },
      ],
      then: [stamp('archivedOn')],
    },
    withdraw: { title: ['撤销核查', 'Withdraw'], from: ['sign', 'checking'], to: 'withdrawn', by: 'lead', reason: true, danger: true },
    open: {
      title: ['查阅', 'Opened'],
      by: ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'],
      byReading: true,
      internal: true,
      then: [minute('views')],
    },
  },
  notices,
  place: { district: 'office', owner: { ref: 'office' } },
  related: [
    {
      title: ['由本核查作出的惩处', 'Punishments from this check'],
      type: 'notary.punishment',
      by: 'check',
      begin: { actions: ['record', 'educate', 'educateDistrict', 'educateCity', 'recordHouse'], fill: { check: 'id' } },
      notFor: ['inspector'],
    },
    { title: ['该机构的其他核查', 'Other checks of the office'], type: 'notary.check', by: 'office', of: 'office' },
  ],
  menu: { group: 'punishments', order: 0, calls: { office: { title: ['本机构核查', 'Checks of the office'] } } },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'source', 'office', 'state', 'finishDue', 'conclusion', 'deployedOn'],
    filters: [
      'state',
      'standing',
      'finishStanding',
      'source',
      'office',
      'district',
      'conclusion',
      'disposal',
      'subject',
      'basis',
      'warning',
      'event',
      'team',
      'deployedOn',
      'concludedOn',
    ],
    views: {
      sign: { title: ['待签收', 'To be signed for'], filter: { state: 'sign' } },
      checking: { title: ['核查中', 'Being looked into'], filter: { state: 'checking' } },
      review: { title: ['待审核', 'To be reviewed'], filter: { state: 'review' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
  counted: { deployedOn: ['office', 'source'], concludedOn: ['office', 'conclusion'] },
});
