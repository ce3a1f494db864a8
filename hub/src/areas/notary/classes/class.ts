import { and, never, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  choice,
  consult,
  date,
  derive,
  end,
  integer,
  moves,
  record,
  ref,
  stamp,
  state,
  text,
  type RecordType,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';
import { classes as categories } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { cleanNeeded, focusOf, focuses, gradeOf, riskOf, type Counted } from './risk.js';
import { classTable, grades, type Grade } from './table.js';

const number = (zh: string, en: string) => integer([zh, en], { min: 0 });
const fields = {
  office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true }),
  officeName: text(['机构名称', 'Name of the office'], { class: 'public', take: { ref: 'office', field: 'name' }, max: 120, search: true }),
  category: choice(['机构类别', 'Class of office'], categories, { filter: true, take: { ref: 'office', field: 'category' } }),
  from: date(['月份起', 'From'], { filter: true }),
  to: date(['月份止', 'Until'], { filter: true }),
  yellow: number('黄色预警', 'Yellow warnings'),
  red: number('红色预警', 'Red warnings'),
  practiceYellow: number('其中执业监管黄色', 'Of practice: yellow'),
  practiceRed: number('其中执业监管红色', 'Of practice: red'),
  complaints: number('投诉（未属实）', 'Complaints, not substantiated'),
  substantiated: number('投诉（属实）', 'Complaints, substantiated'),
  problems: number('检查发现问题', 'Problems found'),
  punishmentWeight: number('惩处分值合计', 'Points of punishments'),
  barred: number('停止执业、吊销处罚', 'Barred from practice'),
  untrue: number('因内容不实撤销公证书', 'Certificates revoked as untrue'),
  composite: text(['综合测评', 'Overall score'], { max: 10 }),
  alertPoints: number('预警分（≤30）', 'Points: alerts'),
  complaintPoints: number('投诉分（≤20）', 'Points: complaints'),
  inspectionPoints: number('检查分（≤20）', 'Points: inspections'),
  punishedPoints: number('惩处分（≤20）', 'Points: punishments'),
  openPoints: text(['测评分（≤10）', 'Points: scores'], { max: 20 }),
  risk: text(['风险分', 'Risk'], { max: 10 }),
  points: integer(['风险分（整数）', 'Risk, whole points'], { filter: true }),
  practicePoints: text(['执业监管风险分', 'Points of practice'], { max: 10 }),
  operationPoints: text(['运营监管风险分', 'Points of operation'], { max: 10 }),
  focus: choice(['监管领域', 'Domain'], focuses, { filter: true }),
  cleanMonths: number('连续无风险月数', 'Clean months in a row'),
  former: ref(['现行分类', 'Class in force'], 'notary.class', {}),
  formerGrade: choice(['现行类别', 'Grade in force'], grades, { filter: true }),
  computed: choice(['测算类别', 'Computed'], grades, { filter: true }),
  decided: text(['直接定类情形', 'What decides it by itself'], { max: 200 }),
  held: text(['降级限制', 'Why it is not lowered'], { max: 100 }),
  grade: choice(['监管类别', 'Class'], grades, { filter: true }),
  sampling: integer(['双随机抽查比例', 'Sampled'], { max: 100, unit: ['%', '%'] }),
  measures: text(['处置规则和监管方式', 'How it is supervised'], { max: 200 }),
  tableVersion: integer(['规则版本', 'Version of the rules'], { min: 1 }),
  effectiveOn: date(['生效日期', 'In force from'], { filter: true }),
  endedOn: date(['失效日期', 'No longer in force since'], { filter: true }),
} as const;

/** It as its own effect names it. */
const self = {
  name: 'notary.class' as const,
  fields: { endedOn: fields.endedOn },
  actions: { lapse: { opens: false } } as unknown as { readonly lapse: RecordType['actions'][string] },
};
interface Classed extends Counted {
  readonly category?: keyof typeof categories | null;
  readonly points?: number | null;
  readonly formerGrade?: Grade | null;
  readonly cleanMonths?: number | null;
  readonly grade?: Grade | null;
}
const given = ({ category }: Classed) => ({ category });

/** The class that follows from the risk; a lower one waits for six clean months. */
const proposing = consult<Classed>()(classTable, {
  fills: ['computed', 'grade', 'decided', 'held', 'sampling', 'measures', 'tableVersion'],
  asks: {},
  given,
  says: ({ values, rows, version }) => {
    const { row, isHeld, decided } = gradeOf(
      rows as readonly ((typeof rows)[number] & { readonly grade: Grade; readonly least: number })[],
      {
        points: values.points ?? 0,
        former: values.formerGrade ?? null,
        cleanMonths: values.cleanMonths ?? 0,
        red: values.red ?? 0,
        barred: values.barred ?? 0,
        untrue: values.untrue ?? 0,
      },
    );
    return {
      set: {
        decided: decided.length > 0 ? decided.join('；') : null,
        computed: row?.grade ?? null,
        grade: row?.grade ?? null,
        held: isHeld ? `降级须连续 ${cleanNeeded} 个月无风险，现 ${values.cleanMonths ?? 0} 个月` : null,
        sampling: row?.sampling ?? null,
        measures: row?.measures ?? null,
        tableVersion: version,
      },
    };
  },
});
/** How an office of the class that was chosen is supervised. */
const measured = consult<Classed>()(classTable, {
  fills: ['sampling', 'measures', 'tableVersion'],
  asks: {},
  given,
  says: ({ values, rows, version }) => {
    const row = rows.find(({ grade }) => grade === values.grade);
    return { set: { sampling: row?.sampling ?? null, measures: row?.measures ?? null, tableVersion: version } };
  },
});
const counting = [
  derive<Counted>()(['alertPoints', 'complaintPoints', 'inspectionPoints', 'punishedPoints', 'openPoints', 'risk', 'points'], (counted) =>
    riskOf(counted),
  ),
  derive<Counted>()(['practicePoints', 'operationPoints', 'focus'], (counted) => focusOf(counted)),
  proposing,
] as const;
/** What the run counts of an office. */
export const told = [
  'yellow',
  'red',
  'practiceYellow',
  'practiceRed',
  'complaints',
  'substantiated',
  'problems',
  'punishmentWeight',
  'barred',
  'untrue',
  'composite',
  'cleanMonths',
  'former',
  'formerGrade',
] as const;

const deciding = approval('deciding', ['分类监管', 'Class'], {
  from: 'drafted',
  to: 'current',
  by: bureau,
  chain: ['lead'],
  notBy: 'draft',
  then: [stamp('effectiveOn'), moves(self, { by: 'former', does: 'lapse', with: { endedOn: 'effectiveOn' }, as: 'outsider' })],
});
const isLowered = (c: Recorded<Classed>): Condition =>
  or(and(c.formerGrade.is('key'), c.grade.in(['attention', 'ordinary'])), and(c.formerGrade.is('attention'), c.grade.is('ordinary')));

/**
 * 分类监管 (N39): the class of an office, proposed each month from five parts that are shown, drafted by a clerk, approved by another, told to office and district, and in force until the next.
 * It is lowered after six months without a risk at the earliest.
 */
export const officeClass = record(notary, 'class', ['分类监管', 'Classes of offices'], {
  one: 'Class of an office',
  law: 'N39',
  number: 'FL{yyyymmdd}{seq:5}',
  fields: { ...fields, ...deciding.fields },
  // The list is sorted by whole points; the page says them to a tenth.
  show: { points: never, decidingStep: never },
  sections: [
    {
      title: ['分类', 'Class'],
      fields: ['office', 'category', 'focus', 'grade', 'sampling', 'measures', 'effectiveOn', 'endedOn', 'tableVersion'],
    },
    {
      title: ['风险分构成', 'Parts of the risk'],
      fields: [
        'risk',
        'alertPoints',
        'complaintPoints',
        'inspectionPoints',
        'punishedPoints',
        'openPoints',
        'practicePoints',
        'operationPoints',
      ],
    },
    {
      title: ['近十二个月', 'Of twelve months'],
      fields: [
        'from',
        'to',
        'yellow',
        'red',
        'practiceYellow',
        'practiceRed',
        'complaints',
        'substantiated',
        'problems',
        'punishmentWeight',
        'barred',
        'untrue',
        'composite',
      ],
    },
    {
      title: ['与现行分类', 'Against the class in force'],
      fields: ['former', 'formerGrade', 'computed', 'decided', 'cleanMonths', 'held'],
    },
  ],
  states: {
    computed: state(['测算', 'Computed'], 'open'),
    drafted: state(['拟定', 'Drafted']),
    ...deciding.states,
    current: state(['生效', 'In force'], 'done'),
    lapsed: end(['失效', 'Lapsed']),
    discarded: end(['不采用', 'Not used'], 'refused'),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    district: 'district',
    office: { scope: 'unit', when: (c) => c.effectiveOn.exists() },
  },
  actions: {
    compute: { title: ['测算', 'Computed'], to: 'computed', by: [], form: ['office', 'from', 'to', ...told], then: [...counting] },
    recompute: { title: ['重新测算', 'Computed anew'], from: 'computed', by: [], form: [...told], then: [...counting] },
    draft: {
      title: ['拟定', 'Draft'],
      from: ['computed', 'drafted'],
      to: 'drafted',
      by: bureau,
      form: ['grade'],
      need: ['grade'],
      reason: 'optional',
      refuses: [
        {
          when: (c: Recorded<Classed>): Condition => and(isLowered(c), c.cleanMonths.less(cleanNeeded)),
          why: ['连续无风险不满 6 个月，不得降低监管类别。', 'A class is lowered after six clean months at the earliest.'],
        },
      ],
      then: [measured],
    },
    ...deciding.actions,
    lapse: { title: ['失效', 'Lapsed'], from: 'current', to: 'lapsed', by: [] },
    discard: { title: ['不采用', 'Not used'], from: ['computed', 'drafted'], to: 'discarded', by: bureau, reason: true },
  },
  notices: {
    ...deciding.notices,
    inForce: {
      words: ['{officeName}的监管类别已确定：{grade}。', '{officeName} is of the class {grade}.'],
      on: { action: 'approveDeciding' },
      to: { roles: ['office', 'district'], at: 'scope' },
    },
  },
  place: { district: 'office', owner: { ref: 'office' } },
  menu: { group: 'indicators', order: 5, calls: { office: { title: ['本机构分类', 'Class of the office'] } } },
  heading: ['officeName', 'grade'],
  list: {
    columns: [
      'office',
      'category',
      'focus',
      'grade',
      'risk',
      'alertPoints',
      'complaintPoints',
      'inspectionPoints',
      'punishedPoints',
      'openPoints',
      'sampling',
      'effectiveOn',
      'state',
    ],
    filters: [
      'state',
      'district',
      'office',
      'category',
      'focus',
      'grade',
      'formerGrade',
      'computed',
      'points',
      'from',
      'to',
      'effectiveOn',
      'endedOn',
    ],
    views: {
      current: { title: ['现行分类', 'In force'], filter: { state: 'current' } },
      key: { title: ['重点机构', 'Key'], filter: { state: 'current', grade: 'key' } },
      proposed: { title: ['待处理', 'To be dealt with'], filter: { state: ['computed', 'drafted', 'deciding'] } },
    },
    sort: '-points',
  },
});
