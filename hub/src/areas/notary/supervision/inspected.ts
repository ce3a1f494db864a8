import { and, not, type Recorded } from '@fatong/contracts/expression';
import { choice, date, derive, end, goesOn, integer, provided, record, ref, rows, state } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { counted, countedRows, found, inspectionKinds, type Counted } from './counted.js';

/** How far its inspection has got. */
interface Stood {
  readonly problems?: number | null;
  readonly rectifyBy?: string | null;
  readonly recheckedOn?: string | null;
  readonly publishedOn?: string | null;
}
interface Own {
  readonly numbers?: readonly (Counted & { readonly what?: string | null })[] | null;
}

/**
 * 受检机构结果 (N28, N49: tables 2 and 9): what an inspection found at one office: its files by grade, its problems, whether they were put right and published. Opened with
 * the approved result and moved by the inspection alone. What an inspection of several offices does not say of any of them stands in one without an office (未分机构).
 */
export const inspected = record(notary, 'inspected', ['受检机构结果', 'Offices inspected'], {
  one: 'Office inspected',
  law: ['N28', 'N49'],
  number: 'GJG{yyyymmdd}{seq:6}',
  fields: {
    inspection: ref(['监督检查', 'Inspection'], 'notary.inspection', { filter: true }),
    office: ref(['受检机构', 'Office'], office, { filter: true }),
    category: choice(['机构类别', 'Class of office'], classes, { filter: true, take: { ref: 'office', field: 'category' } }),
    kind: choice(['检查方式', 'Kind'], inspectionKinds, { filter: true }),
    begunOn: date(['开始检查日期', 'Begun on'], { filter: true }),
    judgedOn: date(['审核日期', 'Approved on'], { filter: true }),
    numbers: rows(['检查数', 'Numbers'], { ...countedRows, what: found }, { most: 1 }),
    found,
    excellent: integer(['优秀卷数', 'Files: excellent'], { filter: true }),
    good: integer(['良好卷数', 'Files: good'], { filter: true }),
    fair: integer(['合格卷数', 'Files: fair'], { filter: true }),
    poor: integer(['不合格卷数', 'Files: poor'], { filter: true }),
    problems: integer(['问题数', 'Problems'], { filter: true }),
    hasProblems: choice(['是否存在问题', 'Problems'], { yes: ['存在问题', 'Yes'], no: ['未发现问题', 'No'] }, { filter: true }),
    rectifyBy: date(['整改期限', 'To be put right by'], { filter: true }),
    recheckedOn: date(['复查日期', 'Looked at again on'], { filter: true }),
    publishedOn: date(['公布日期', 'Published on'], { filter: true }),
  },
  sections: [
    { title: ['受检机构', 'Office'], fields: ['inspection', 'office', 'category', 'kind', 'begunOn', 'judgedOn'] },
    { title: ['检查结果', 'Result'], fields: ['excellent', 'good', 'fair', 'poor', 'problems', 'hasProblems', 'found'] },
    { title: ['整改与公布', 'Put right and published'], fields: ['rectifyBy', 'recheckedOn', 'publishedOn'], brief: true },
  ],
  states: {
    judged: state(['已审核', 'Approved']),
    rectifying: state(['整改中', 'Being put right'], 'waiting'),
    rectified: state(['待复查', 'To be looked at again'], 'waiting'),
    passed: state(['复查通过', 'Put right'], 'done'),
    published: end(['已公布', 'Published']),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city', inspector: 'city', district: 'district', office: 'unit' },
  actions: {
    count: {
      title: ['记录受检结果', 'Counted'],
      to: 'judged',
      by: [],
      form: ['inspection', 'office', 'kind', 'begunOn', 'judgedOn', 'rectifyBy', 'recheckedOn', 'publishedOn'],
      then: [
        derive<Own>()([...counted, 'hasProblems', 'found', 'numbers'], ({ numbers }) => ({
          ...numbersOf(numbers?.[0]),
          hasProblems: (numbers?.[0]?.problems ?? 0) > 0 ? 'yes' : 'no',
          found: numbers?.[0]?.what ?? null,
          numbers: null,
        })),
        // One that is divided later stands where its inspection has got to.
        provided((i: Recorded<Stood>) => and(i.problems.atLeast(1), i.rectifyBy.exists(), not(i.recheckedOn.exists())), goesOn('order')),
        provided((i: Recorded<Stood>) => and(i.problems.atLeast(1), i.recheckedOn.exists(), not(i.publishedOn.exists())), goesOn('pass')),
        provided((i: Recorded<Stood>) => i.publishedOn.exists(), goesOn('publish')),
      ],
    },
    order: { title: ['责令整改', 'To be put right'], from: ['judged', 'rectified'], to: 'rectifying', by: [], form: ['rectifyBy'] },
    handOver: { title: ['提请复查', 'Asked for a second look'], from: 'rectifying', to: 'rectified', by: [] },
    pass: { title: ['复查通过', 'Put right'], from: ['judged', 'rectifying', 'rectified'], to: 'passed', by: [], form: ['recheckedOn'] },
    publish: { title: ['公布', 'Published'], from: ['judged', 'passed'], to: 'published', by: [], form: ['publishedOn'] },
  },
  place: { district: 'office', owner: { ref: 'office' } },
  menu: { group: 'punishments', order: 9, calls: { office: { title: ['本机构受检结果', 'Inspections of ours'] } } },
  heading: ['office', 'begunOn'],
  list: {
    columns: ['number', 'inspection', 'office', 'kind', 'begunOn', 'excellent', 'good', 'fair', 'poor', 'problems', 'rectifyBy', 'state'],
    filters: [
      'state',
      'district',
      'inspection',
      'office',
      'category',
      'kind',
      'begunOn',
      'judgedOn',
      'excellent',
      'good',
      'fair',
      'poor',
      'problems',
      'hasProblems',
      'rectifyBy',
      'recheckedOn',
      'publishedOn',
    ],
    views: {
      problems: { title: ['存在问题', 'With problems'], filter: { hasProblems: 'yes' } },
      rectifying: { title: ['整改中', 'Being put right'], filter: { state: ['rectifying', 'rectified'] } },
      undivided: { title: ['未分机构', 'Of no office'], filter: { office: '-' } },
    },
    sort: '-begunOn',
  },
  counted: { begunOn: ['office', 'kind'], publishedOn: ['office', 'kind'] },
});

const numbersOf = (one: Counted | undefined) =>
  Object.fromEntries(counted.map((name) => [name, one?.[name] ?? 0])) as Record<(typeof counted)[number], number>;
