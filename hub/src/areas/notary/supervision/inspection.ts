import { and, count, each, not, when, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  choice,
  date,
  end,
  did,
  files,
  integer,
  prose,
  reckon,
  record,
  ref,
  rows,
  since,
  staff,
  stamp,
  state,
  text,
  until,
  workdays,
} from '../../../definitions/index.js';
import { notary } from '../area.js';
import { office } from '../registers/office.js';
import { chosen, drawn, inspectors } from './drawing.js';
import { grading } from './grading.js';

export const inspectionKinds = {
  random: ['双随机', 'Drawn by lot'],
  special: ['专项', 'Special'],
  routine: ['常规', 'Routine'],
} as const;
const items = {
  quality: ['公证质量', 'Quality'],
  fee: ['收费', 'Fees'],
  conduct: ['执业行为', 'Conduct'],
  archive: ['档案管理', 'Archives'],
  inside: ['内部管理', 'Management'],
} as const;

interface Checked {
  readonly findings?: readonly { readonly isProblem?: string | null }[] | null;
}

const review = approval('review', ['检查结果', 'Result of the inspection'], {
  from: 'checking',
  to: 'judged',
  by: inspectors,
  chain: ['lead'],
  form: ['conclusion', 'excellent', 'good', 'fair', 'poor', 'graded'],
  need: ['conclusion'],
  internal: true,
  then: [stamp('judgedOn')],
});

/** 日常监督检查 (N28): planned, told to the offices, done by two at least, approved, put right where there were problems and looked at again, published. */
export const inspection = record(notary, 'inspection', ['监督检查', 'Inspections'], {
  one: 'Inspection',
  law: ['N28', 'N29'],
  number: 'GJC{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['检查名称', 'Subject'], { required: true, max: 120, search: true, filter: true }),
    kind: choice(['检查方式', 'Kind'], inspectionKinds, { required: true, filter: true }),
    content: prose(['检查内容', 'What is looked at'], { required: true, max: 4000 }),
    offices: ref(['受检机构', 'Offices'], office, { many: true, most: 30, filter: true }),
    plannedOn: date(['计划检查日期', 'Planned for'], { required: true, filter: true }),
    inspectors: staff(['检查人员', 'Inspectors'], { roles: inspectors, least: 2, most: 10, except: 'recused' }),
    recused: staff(['回避人员', 'Recused'], { roles: inspectors, most: 10 }),
    ...drawn.fields,
    noticedOn: date(['通知日期', 'Told on']),
    begunOn: date(['开始检查日期', 'Begun on'], { filter: true }),
    findings: rows(
      ['检查记录', 'Findings'],
      {
        office: ref(['机构', 'Office'], office),
        item: choice(['检查项目', 'Item'], items, { required: true }),
        what: prose(['检查情况', 'What was found'], { required: true, max: 4000 }),
        isProblem: choice(['是否存在问题', 'Problem'], { yes: ['存在问题', 'Yes'], no: ['未发现问题', 'No'] }, { required: true }),
        papers: files(['佐证', 'Proof'], { most: 5 }),
      },
      { appendOnly: true, most: 200 },
    ),
    problems: integer(['问题数', 'Problems'], { filter: true }),
    excellent: integer(['优秀卷数', 'Files: excellent']),
    good: integer(['良好卷数', 'Files: good']),
    fair: integer(['合格卷数', 'Files: fair']),
    poor: integer(['不合格卷数', 'Files: poor']),
    ...grading.fields,
    conclusion: prose(['检查结论', 'Conclusion'], { max: 8000 }),
    judgedOn: date(['审核日期', 'Approved on']),
    rectifyBy: date(['整改期限', 'To be put right by'], { filter: true }),
    order: prose(['整改要求', 'What is to be put right'], { max: 4000 }),
    rectifications: rows(
      ['整改情况', 'What was put right'],
      {
        what: prose(['整改措施和结果', 'What was done'], { required: true, max: 4000 }),
        papers: files(['整改材料', 'Proof'], { most: 10 }),
      },
      { appendOnly: true, most: 100 },
    ),
    recheck: prose(['复查意见', 'What the second look found'], { max: 4000 }),
    recheckedOn: date(['复查日期', 'Looked at again on']),
    published: prose(['公布内容', 'What is published'], { max: 8000 }),
    publishedOn: date(['公布日期', 'Published on'], { filter: true }),
    ...review.fields,
  },
  sections: [
    { title: ['计划', 'Plan'], fields: ['subject', 'kind', 'content', 'offices', 'plannedOn', 'inspectors', 'recused'] },
    {
      title: ['抽取', 'Draw'],
      fields: [
        'pool',
        'officeCount',
        'classPool',
        'strata',
        'inspectorPool',
        'inspectorCount',
        'seed',
        'drawnOn',
        'redrawGrounds',
        'redrawStep',
      ],
      brief: true,
    },
    {
      title: ['检查', 'Inspection'],
      fields: [
        'noticedOn',
        'begunOn',
        'findings',
        'problems',
        'excellent',
        'good',
        'fair',
        'poor',
        'graded',
        'conclusion',
        'judgedOn',
        'reviewStep',
      ],
      brief: true,
    },
    { title: ['整改与复查', 'Put right'], fields: ['order', 'rectifyBy', 'rectifications', 'recheck', 'recheckedOn'], brief: true },
    { title: ['公布', 'Publication'], fields: ['published', 'publishedOn'], brief: true },
  ],
  states: {
    planned: state(['计划', 'Planned'], 'open'),
    ...drawn.states,
    noticed: state(['已通知', 'Told']),
    checking: state(['检查中', 'Under way']),
    ...review.states,
    judged: state(['已审核', 'Approved']),
    rectifying: state(['整改中', 'Being put right'], 'waiting'),
    rectified: state(['待复查', 'To be looked at again'], 'waiting'),
    passed: state(['复查通过', 'Put right']),
    published: state(['已公布', 'Published'], 'done'),
    archived: end(['已归档', 'Archived']),
    cancelled: end(['已取消', 'Cancelled'], 'refused'),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    district: 'district',
    office: { scope: 'unit', when: (i) => i.noticedOn.exists() },
  },
  withhold: [{ from: 'office', fields: ['recused'] }],
  clocks: {
    rectify: {
      title: ['整改', 'Put right'],
      from: since('judgedOn'),
      within: until('rectifyBy'),
      met: did('handOver'),
      warn: [5, 1],
    },
    publish: {
      title: ['公布（二十个工作日）', 'Publication'],
      law: 'N28',
      from: since('judgedOn'),
      within: workdays(20),
      met: did('publish'),
      when: (i) => i.kind.is('random'),
      warn: [3],
    },
  },
  actions: {
    plan: {
      title: ['制定检查计划', 'Plan an inspection'],
      to: 'planned',
      by: inspectors,
      form: ['subject', 'kind', 'content', 'offices', 'plannedOn', 'inspectors', 'recused'],
      refuses: chosen,
    },
    revise: {
      title: ['修改计划', 'Revise the plan'],
      from: 'planned',
      by: inspectors,
      form: ['subject', 'kind', 'content', 'offices', 'plannedOn', 'inspectors', 'recused'],
      refuses: chosen,
    },
    ...drawn.actions,
    notify: {
      title: ['通知', 'Tell the offices'],
      from: ['planned', 'drawn'],
      to: 'noticed',
      by: inspectors,
      due: { clock: null },
      need: ['offices', 'inspectors'],
      unless: [
        {
          when: (i) => and(i.state.is('planned'), i.kind.is('random')),
          why: ['双随机检查须先抽取机构和检查人员。', 'Offices and inspectors are drawn by lot first.'],
        },
      ],
      then: [stamp('noticedOn')],
    },
    begin: {
      title: ['开始检查', 'Begin'],
      from: 'noticed',
      to: 'checking',
      by: inspectors,
      assignee: 'inspectors',
      then: [stamp('begunOn')],
    },
    find: {
      title: ['记录检查情况', 'Write down'],
      from: 'checking',
      by: inspectors,
      assignee: 'inspectors',
      form: ['findings'],
      need: ['findings'],
      then: [reckon('problems', (i: Recorded<Checked>) => count(each(i.findings, (one) => when(one.isProblem.is('yes'), 1))))],
    },
    ...review.actions,
    askReview: {
      ...review.actions.askReview,
      assignee: 'inspectors',
      refuses: grading.refuses,
      unless: [
        {
          when: (i: Recorded<Checked>): Condition => not(i.findings.exists()),
          why: ['尚无检查记录，不能提请审核。', 'Nothing was written down yet: it is not asked for.'],
        },
      ],
    },
    orderRectification: {
      title: ['责令整改', 'Have it put right'],
      from: 'judged',
      to: 'rectifying',
      by: inspectors,
      due: { clock: null, when: (i) => i.problems.atLeast(1) },
      form: ['order', 'rectifyBy'],
      need: ['order', 'rectifyBy'],
      unless: [
        {
          when: (i) => not(i.problems.atLeast(1)),
          why: ['未发现问题，无须整改。', 'No problem was found: there is nothing to be put right.'],
        },
      ],
      refuses: [
        {
          at: 'rectifyBy',
          when: (i): Condition => i.rectifyBy.less(i.judgedOn),
          why: ['整改期限不能早于审核日期。', 'It is not to be put right before it was approved.'],
        },
      ],
    },
    rectify: {
      title: ['报告整改情况', 'Say what was put right'],
      from: 'rectifying',
      by: 'office',
      form: ['rectifications'],
      need: ['rectifications'],
    },
    handOver: {
      title: ['提请复查', 'Ask for a second look'],
      from: 'rectifying',
      to: 'rectified',
      by: 'office',
      due: 'rectify',
      unless: [
        {
          when: (i) => not(i.rectifications.exists()),
          why: ['请先报告整改情况。', 'Say first what was put right.'],
        },
      ],
    },
    pass: {
      title: ['复查通过', 'It was put right'],
      from: 'rectified',
      to: 'passed',
      by: inspectors,
      due: { clock: null },
      form: ['recheck'],
      need: ['recheck'],
      then: [stamp('recheckedOn')],
    },
    again: {
      title: ['复查不通过，继续整改', 'Put it right again'],
      from: 'rectified',
      to: 'rectifying',
      by: inspectors,
      form: ['recheck', 'rectifyBy'],
      need: ['recheck', 'rectifyBy'],
    },
    publish: {
      title: ['公布结果', 'Publish'],
      from: ['judged', 'passed'],
      to: 'published',
      by: ['clerk', 'lead'],
      due: { clock: 'publish', when: (i) => i.kind.is('random') },
      form: ['published'],
      need: ['published'],
      unless: [
        {
          when: (i): Condition => and(i.state.is('judged'), i.problems.atLeast(1)),
          why: ['存在问题的，应先整改并复查。', 'Problems are put right and looked at again first.'],
        },
      ],
      then: [stamp('publishedOn')],
    },
    archive: { title: ['归档', 'Archive'], from: 'published', to: 'archived', by: ['clerk', 'inspector'] },
    cancel: {
      title: ['取消', 'Cancel'],
      from: ['planned', 'drawn', 'noticed'],
      to: 'cancelled',
      by: ['clerk', 'lead'],
      reason: true,
      danger: true,
    },
  },
  notices: {
    told: {
      words: ['贵机构将接受监督检查：{subject}（{plannedOn}）。', 'Your office will be inspected: {subject} ({plannedOn}).'],
      on: { action: 'notify' },
      to: { roles: 'office', at: { unitOf: 'offices' } },
    },
    rectify: {
      words: [
        '检查《{subject}》发现问题，请于{rectifyBy}前整改。',
        'The inspection “{subject}” found problems: put them right by {rectifyBy}.',
      ],
      on: { action: ['orderRectification', 'again'] },
      to: { roles: 'office', at: { unitOf: 'offices' } },
    },
    rectifyLate: {
      words: [
        '检查《{subject}》的整改已逾期（{rectifyBy}）。',
        'What the inspection “{subject}” found was to be put right by {rectifyBy}.',
      ],
      on: { clock: 'rectify', at: 'end' },
      to: [
        { roles: 'office', at: { unitOf: 'offices' } },
        { roles: ['clerk', 'inspector'], at: 'all' },
      ],
    },
    ...review.notices,
    ...drawn.notices,
  },
  place: {
    involve: {
      offices: [
        { role: 'subject', as: 'unit' },
        { role: 'part', as: 'district' },
      ],
    },
  },
  related: [
    {
      title: ['转出的事件', 'Events from it'],
      type: 'notary.event',
      by: 'inspection',
      begin: { actions: ['fromInspection'], fill: { inspection: 'id', subject: 'subject' } },
      notFor: ['office'],
    },
  ],
  menu: { group: 'supervision', order: 1 },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'kind', 'offices', 'plannedOn', 'problems', 'rectifyDue', 'publishedOn', 'state'],
    filters: [
      'state',
      'rectifyStanding',
      'publishStanding',
      'subject',
      'kind',
      'offices',
      'plannedOn',
      'begunOn',
      'publishedOn',
      'problems',
    ],
    views: {
      open: {
        title: ['进行中', 'Under way'],
        filter: { state: ['planned', 'drawn', 'redraw', 'noticed', 'checking', 'review', 'judged', 'rectifying', 'rectified', 'passed'] },
      },
      rectifying: { title: ['整改中', 'Being put right'], filter: { state: ['rectifying', 'rectified'] } },
    },
    sort: '-plannedOn',
  },
  counted: { begunOn: ['kind'], publishedOn: ['kind'] },
});
