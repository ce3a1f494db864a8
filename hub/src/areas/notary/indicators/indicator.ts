import { and, constantly, minus, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  approval,
  choice,
  date,
  derive,
  end,
  eve,
  exists,
  goesOn,
  integer,
  moves,
  named,
  prose,
  provided,
  reckon,
  record,
  ref,
  rows,
  since,
  stamp,
  state,
  text,
  type RecordType,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';
import { directions, forms, models, peerGroups, periods, units } from './codes.js';
import { standard } from './standard.js';
import { narrowed, numerated, terms } from './terms.js';
import { trying } from './trying.js';

const standards = Object.fromEntries(standard.map(({ code, name, model }) => [code, [`${code} ${name}`, `${code} ${model}`] as const]));

const fields = {
  code: text(['指标编号', 'Code'], { max: 20, search: true, filter: true }),
  name: text(['指标名称', 'Indicator'], { max: 60, search: true, filter: true }),
  model: choice(['所属模型', 'Model'], models, { filter: true }),
  form: choice(['取值', 'What it says'], forms, { filter: true }),
  terms,
  period: choice(['统计期间', 'Period'], periods, { filter: true }),
  direction: choice(['方向', 'Direction'], directions, { filter: true }),
  unit: choice(['单位', 'Unit'], units, {}),
  decimals: integer(['小数位数', 'Digits'], { max: 2 }),
  weight: integer(['权重', 'Weight'], { max: 100 }),
  peers: choice(['同类比较', 'Peers'], peerGroups, {}),
  least: integer(['最低基数', 'Smallest base'], {
    max: 1_000_000_000,
    hint: ['低于此数不计算，显示“基数不足”', 'Below it nothing is said'],
  }),
  yellow: integer(['黄色阈值', 'Yellow'], { min: -1_000_000_000, max: 1_000_000_000 }),
  red: integer(['红色阈值', 'Red'], { min: -1_000_000_000, max: 1_000_000_000 }),
  bandFrom: integer(['合理区间下限', 'Band from'], {
    min: -1_000_000_000,
    max: 1_000_000_000,
    hint: ['超出区间只作提示，不扣分', 'Outside it is said, and costs nothing'],
  }),
  bandTo: integer(['合理区间上限', 'Band to'], { min: -1_000_000_000, max: 1_000_000_000 }),
  grounds: prose(['口径说明', 'What it means'], { max: 2000 }),
  effectiveOn: date(['生效日期', 'In force from'], { filter: true }),
  approvedOn: date(['批准日期', 'Approved on']),
  endedOn: date(['停用日期', 'No longer in force since'], { filter: true }),
  replaces: ref(['修订的版本', 'Version it replaces'], 'notary.indicator', { filter: true }),
  formerCode: text(['原指标编号', 'Code of that version'], { max: 20, take: { ref: 'replaces', field: 'code' } }),
  formerVersion: integer(['原版本号', 'Former version'], { min: 1, take: { ref: 'replaces', field: 'version' } }),
  version: integer(['版本号', 'Version'], { min: 1 }),
  replacedBy: ref(['修订后的版本', 'Version that replaces it'], 'notary.indicator', { filter: true }),
  standard: choice(['标准指标', 'Standard indicator'], standards, {}),
  from: date(['试算月份（当月任一日）', 'Month it is tried on, any day of it']),
  triedOn: date(['试算日期', 'Tried on']),
  trial: rows(
    ['试算结果', 'What it would say'],
    {
      who: text(['对象', 'Of'], { max: 120 }),
      value: text(['数值', 'Value'], { max: 60 }),
      normalised: text(['同类得分', 'Among its peers'], { max: 10 }),
      mark: text(['阈值', 'Threshold'], { max: 10 }),
    },
    { most: 600 },
  ),
} as const;

const self = {
  name: 'notary.indicator' as const,
  fields: { replacedBy: fields.replacedBy, endedOn: fields.endedOn },
  actions: { supersede: { opens: false } } as unknown as { readonly supersede: RecordType['actions'][string] },
};
interface Laid {
  readonly code?: string | null;
  readonly formerCode?: string | null;
  readonly replaces?: string | null;
  readonly formerVersion?: number | null;
  readonly effectiveOn?: string | null;
  readonly approvedOn?: string | null;
  readonly triedOn?: string | null;
  readonly direction?: string | null;
  readonly weight?: number | null;
}
const formula = [
  'terms',
  'form',
  'period',
  'direction',
  'unit',
  'decimals',
  'weight',
  'peers',
  'least',
  'yellow',
  'red',
  'bandFrom',
  'bandTo',
  'grounds',
] as const;
const form = ['code', 'name', 'model', ...formula, 'replaces'] as const;
const need = ['code', 'name', 'model', 'form', 'terms', 'period', 'direction', 'unit', 'weight'] as const;
const refuses = [
  ...narrowed,
  numerated,
  {
    at: 'weight',
    when: (i: Recorded<Laid>): Condition => and(i.direction.is('info'), i.weight.greater(0)),
    why: ['仅供参考的指标不计分，权重应为 0。', 'What is for information weighs nothing: its weight is 0.'],
  },
] as const;
const sameAsFormer = {
  at: 'code',
  when: (i: Recorded<Laid>): Condition => and(i.formerCode.exists(), not(i.formerCode.is(i.code))),
  why: ['修订版本的编号应与原版本一致。', 'A further version has the code of the former.'],
} as const;
/** What is standard is version 1 of its code. */
const numbering = [
  derive<Laid>()(['version'], ({ code }) => ({ version: standard.some((one) => one.code === code) ? 2 : 1 })),
  provided(
    (i: Recorded<Laid>) => i.replaces.exists(),
    reckon('version', (i: Recorded<Laid>) => minus(i.formerVersion, constantly(-1))),
  ),
] as const;
const adopted = [...form.filter((name) => name !== 'replaces' && name !== 'grounds')] as const;
const adopting = derive<{ readonly standard?: string | null }>()(adopted, ({ standard: code }) => {
  const one = standard.find((of) => of.code === code);
  const said = one && { ...one, terms: one.terms.map((term, i) => ({ row: i + 1, ...term })) };
  return Object.fromEntries(adopted.map((name) => [name, said?.[name as keyof typeof said] ?? null])) as {
    readonly [K in (typeof adopted)[number]]: unknown;
  };
});
const sameCode = [
  {
    when: (i: Recorded<Laid>): Condition =>
      and(
        not(i.replaces.exists()),
        alike(named<typeof indicator>('notary.indicator'), { same: ['code'], states: ['laying', 'approved', 'current', 'retirement'] }),
      ),
    why: ['该编号的指标已在使用或待生效，请作为修订版本新建', 'An indicator of this code is in use: lay down a further version of it'],
  },
  {
    when: (i: Recorded<Laid>): Condition =>
      exists(named<typeof indicator>('notary.indicator'), {
        by: 'id',
        is: i.replaces,
        states: ['draft', 'tried', 'laying', 'approved', 'retirement', 'revised', 'retired', 'discarded'],
      }),
    why: ['被修订的版本不在使用中', 'The version it replaces is not in use'],
  },
] as const;

const laying = approval('laying', ['指标', 'Indicator'], {
  from: 'tried',
  to: 'approved',
  by: bureau,
  chain: ['lead'],
  form: ['effectiveOn'],
  need: ['effectiveOn'],
  notBy: ['create', 'adopt', 'revise'],
  then: [stamp('approvedOn'), provided((i: Recorded<Laid>) => i.effectiveOn.atMost(i.approvedOn), goesOn('enforce'))],
});
const retirement = approval('retirement', ['停用', 'Retirement'], {
  from: 'current',
  to: 'retired',
  by: bureau,
  chain: ['lead'],
  then: [stamp('endedOn')],
});

const working = ['draft', 'tried'] as const;

/**
 * 指标 (N48): what is measured, by a formula that is data: items that are counted, added up or read, with limits, factors and a denominator; of which period, in which direction, against whom,
 * with which weight and thresholds. Made in the page by one person, tried on a month without any effect, laid down by another from a day on. One that is in use is changed by a further version
 * alone: a month keeps the version that was in force at its end.
 */
export const indicator = record(notary, 'indicator', ['指标字典', 'Indicators'], {
  one: 'Indicator',
  law: 'N48',
  number: 'ZB{yyyymmdd}{seq:5}',
  fields: { ...fields, ...laying.fields, ...retirement.fields },
  sections: [
    { title: ['指标', 'Indicator'], fields: ['code', 'name', 'model', 'direction', 'weight', 'unit', 'decimals', 'grounds', 'standard'] },
    { title: ['口径', 'What is measured'], fields: ['form', 'terms', 'period', 'peers', 'least', 'yellow', 'red', 'bandFrom', 'bandTo'] },
    {
      title: ['版本', 'Versions'],
      fields: [
        'version',
        'effectiveOn',
        'approvedOn',
        'endedOn',
        'replaces',
        'replacedBy',
        'formerCode',
        'formerVersion',
        'layingStep',
        'retirementStep',
      ],
      brief: true,
    },
    { title: ['试算', 'Trial'], fields: ['from', 'triedOn', 'trial'], brief: true },
  ],
  states: {
    draft: state(['草稿', 'Draft'], 'open'),
    tried: state(['试算', 'Tried']),
    ...laying.states,
    approved: state(['待生效', 'To come into force'], 'waiting'),
    current: state(['生效', 'In force'], 'done'),
    ...retirement.states,
    revised: end(['已修订', 'Revised']),
    retired: end(['停用', 'No longer in use'], 'refused'),
    discarded: end(['已作废', 'Discarded'], 'refused'),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city', inspector: 'city', district: 'city', office: 'city' },
  withhold: [{ from: ['district', 'office'], fields: ['trial'], why: ['试算结果只供公管处核对', 'The trial is for the bureau’s office'] }],
  clocks: {
    start: {
      title: ['生效', 'Coming into force'],
      from: since('approvedOn'),
      within: eve('effectiveOn'),
      met: since('endedOn'),
      when: (i) => i.state.is('approved'),
      atEnd: 'enforce',
    },
  },
  actions: {
    create: {
      title: ['新建指标', 'Create an indicator'],
      to: 'draft',
      by: bureau,
      form: [...form],
      need: [...need],
      refuses: [...refuses, sameAsFormer],
      then: [...numbering],
    },
    adopt: {
      title: ['由标准指标起草', 'Draft it from a standard one'],
      to: 'draft',
      by: bureau,
      form: ['standard'],
      need: ['standard'],
      then: [adopting, ...numbering],
    },
    revise: {
      title: ['修改', 'Revise'],
      from: working,
      to: 'draft',
      by: bureau,
      form: [...form],
      need: [...need],
      refuses: [...refuses, sameAsFormer],
      then: [...numbering],
    },
    attempt: {
      title: ['试算', 'Try it'],
      from: working,
      to: 'tried',
      by: bureau,
      form: ['from'],
      need: ['from'],
      unless: sameCode,
      then: [stamp('triedOn'), trying.office, trying.person],
    },
    ...laying.actions,
    enforce: {
      title: ['生效', 'Comes into force'],
      from: 'approved',
      to: 'current',
      by: [],
      byClock: true,
      then: [moves(self, { by: 'replaces', does: 'supersede', with: { replacedBy: 'id', endedOn: 'effectiveOn' }, as: 'outsider' })],
    },
    supersede: { title: ['被修订', 'Revised'], from: 'current', to: 'revised', by: [] },
    ...retirement.actions,
    discard: { title: ['作废', 'Discard'], from: [...working, 'approved'], to: 'discarded', by: bureau, reason: true, danger: true },
  },
  notices: { ...laying.notices, ...retirement.notices },
  related: [
    {
      title: ['后续版本', 'Later versions'],
      type: 'notary.indicator',
      by: 'replaces',
      begin: {
        actions: ['create'],
        fill: {
          replaces: 'id',
          code: 'code',
          name: 'name',
          model: 'model',
          form: 'form',
          period: 'period',
          direction: 'direction',
          unit: 'unit',
          decimals: 'decimals',
          weight: 'weight',
          peers: 'peers',
          least: 'least',
          yellow: 'yellow',
          red: 'red',
          bandFrom: 'bandFrom',
          bandTo: 'bandTo',
        },
      },
    },
  ],
  menu: { group: 'indicators', order: 1 },
  heading: ['code', 'name'],
  list: {
    columns: ['code', 'name', 'model', 'direction', 'weight', 'version', 'effectiveOn', 'state'],
    filters: ['state', 'code', 'name', 'model', 'form', 'period', 'direction', 'effectiveOn', 'endedOn', 'replaces'],
    views: {
      current: { title: ['生效', 'In force'], filter: { state: 'current' } },
      offices: { title: ['机构指标', 'Of offices'], filter: { model: ['business', 'team', 'quality', 'incentive', 'risk'] } },
      persons: { title: ['公证员指标', 'Of notaries'], filter: { model: ['activity', 'skill', 'service', 'loyalty'] } },
    },
    sort: 'code',
  },
});
