import type { Item, Period } from './codes.js';
import type { Indicator } from './formula.js';
import type { Term } from './terms.js';

type Limits = Omit<Term, 'part' | 'item' | 'factor'>;
const term =
  (part: NonNullable<Term['part']>) =>
  (item: Item, factor = 100, limits: Limits = {}): Term => ({ part, item, factor, ...limits });
const [over, under, plus, whole] = [term('over'), term('under'), term('plus'), term('whole')];
/** Mean staff of a period: (begin + end) ÷ 2. */
export const meanStaff: readonly Term[] = [under('staffBefore', 50), under('staff', 50)];
const notaries: Limits = { staffKinds: ['notary'] };
const online: readonly Term[] = [over('issued', 100, { online: ['whole'] }), over('issued', 50, { online: ['application'] })];
/** Each complaint and appeal counts one, a substantiated complaint three. */
const complained: readonly Term[] = [over('complaints'), over('complaints', 200, { results: ['substantiated'] })];
const punished: readonly Term[] = [
  plus('punishments', -100, { punishments: ['education'] }),
  plus('punishments', -300, { punishments: ['house'] }),
  plus('punishments', -500, { punishments: ['industry'] }),
  plus('punishments', -800, { punishments: ['party', 'government'] }),
  plus('punishments', -1_000, { punishments: ['administrative'] }),
];
/** Five points each of the city, ten of the nation. */
const awarded: readonly Term[] = [plus('awards', 500, { awards: ['city'] }), plus('awards', 1_000, { awards: ['national'] })];

type Words = Partial<Pick<Indicator, 'form' | 'period' | 'least' | 'yellow' | 'red' | 'decimals' | 'peers' | 'bandFrom' | 'bandTo'>>;
type Row = readonly [
  code: string,
  name: string,
  direction: 'up' | 'down' | 'info',
  weight: number,
  unit: string,
  terms: readonly Term[],
  words?: Words,
];
const growth = (least: number): Words => ({ form: 'growth', least });
const of =
  (model: string) =>
  ([code, name, direction, weight, unit, terms, words = {}]: Row): Indicator => ({
    code,
    name,
    model,
    form: 'value',
    period: 'year' satisfies Period,
    peers: 'class',
    version: 1,
    direction,
    weight,
    unit,
    terms,
    ...words,
  });

const business: readonly Row[] = [
  ['N30-01', '办证量', 'up', 20, 'count', [over('issued')]],
  ['N30-02', '办证量增幅', 'up', 15, 'count', [over('issued')], growth(30)],
  ['N30-03', '收费', 'up', 20, 'yuan', [over('fees')]],
  ['N30-04', '收费增幅', 'up', 15, 'yuan', [over('fees')], growth(100_000)],
  ['N30-05', '前五事项变化', 'info', 0, 'count', [over('topFive')]],
  ['N30-06', '新领域新型业务占比', 'up', 15, 'percent', [over('issued', 100, { isNew: true }), under('issued')]],
  ['N30-07', '网办程度', 'up', 15, 'ratio', [...online, under('issued')]],
];
const team: readonly Row[] = [
  ['N31-01', '人数', 'up', 10, 'count', [over('staff')]],
  ['N31-02', '人数增幅', 'up', 10, 'count', [over('staff')], growth(1)],
  ['N31-03', '公证员配比', 'up', 10, 'percent', [over('staff', 100, notaries), under('staff')]],
  ['N31-04', '人均办证', 'up', 20, 'count', [over('issued'), ...meanStaff], { decimals: 1 }],
  ['N31-05', '人均收费', 'up', 15, 'yuan', [over('fees'), ...meanStaff]],
  ['N31-06', '专业占比', 'up', 10, 'percent', [over('staff', 100, { ...notaries, hasField: true }), under('staff', 100, notaries)]],
  [
    'N31-07',
    '技术职称占比',
    'up',
    10,
    'percent',
    [over('staff', 100, { ...notaries, titles: ['first', 'second', 'third'] }), under('staff', 100, notaries)],
  ],
  ['N31-08', '人才占比', 'up', 5, 'percent', [over('talent'), under('staff', 100, notaries)]],
  [
    'N31-09',
    '学历',
    'up',
    10,
    'ratio',
    [
      over('staff', 400, { ...notaries, degrees: ['doctor'] }),
      over('staff', 300, { ...notaries, degrees: ['master'] }),
      over('staff', 200, { ...notaries, degrees: ['bachelor'] }),
      over('staff', 100, { ...notaries, degrees: ['college'] }),
      under('staff', 100, { ...notaries, degrees: ['doctor', 'master', 'bachelor', 'college'] }),
      whole('staff', 100, notaries),
    ],
  ],
  ['N31-10', '负责人任职年限', 'info', 0, 'years', [over('headYears')], { bandTo: 10 }],
  ['N31-11', '党团员占比', 'info', 0, 'percent', [over('party'), under('told')]],
];
const quality: readonly Row[] = [
  ['N32-01', '平均出证时长', 'down', 35, 'days', [over('issueDays'), under('timed')]],
  ['N32-02', '公益服务量（人均）', 'up', 10, 'count', [over('benefit'), under('staff', 100, notaries)]],
  [
    'N32-03',
    '质量督查',
    'up',
    15,
    'points',
    [
      over('filesExcellent', 10_000),
      over('filesGood', 8_500),
      over('filesFair', 7_000),
      under('filesExcellent'),
      under('filesGood'),
      under('filesFair'),
      under('filesPoor'),
      plus('overdue', -500),
    ],
  ],
  ['N32-04', '信访投诉率', 'down', 25, 'perTenThousand', [...complained, over('appeals'), under('issued')]],
  ['N32-05', '奖惩', 'up', 15, 'points', [...awarded, ...punished], { period: 'twentyFour' }],
];
const incentive: readonly Row[] = [
  ['N33-01', '年人均绩效', 'up', 40, 'yuan', [over('payMean')]],
  ['N33-02', '人均绩效增幅', 'up', 20, 'yuan', [over('payMean')], growth(1)],
  ['N33-03', '在编与非编差距', 'down', 40, 'percent', [over('payOn'), over('payOff', -100), under('payOn')]],
  ['N33-04', '达到封顶人数', 'info', 0, 'count', [over('capped')]],
  ['N33-05', '绩效总额与收费比', 'info', 0, 'percent', [over('payTotal'), under('fees')], { bandFrom: 35, bandTo: 60 }],
  ['N33-06', '在编人数', 'info', 0, 'count', [over('staffOn')]],
  ['N33-07', '非编人数', 'info', 0, 'count', [over('staffOff')]],
];
const risk: readonly Row[] = [
  ['N34-01', '招录人数', 'info', 0, 'count', [over('recruited')]],
  ['N34-02', '队伍生长率', 'info', 0, 'count', [over('staff')], growth(1)],
  ['N34-03', '退休率', 'down', 35, 'percent', [over('retired'), ...meanStaff], { yellow: 10, red: 20 }],
  ['N34-04', '离职率', 'down', 35, 'percent', [over('departed'), ...meanStaff], { yellow: 10, red: 20 }],
  ['N34-05', '收支比', 'up', 10, 'ratio', [over('income'), under('expense')], { red: 1 }],
  ['N34-06', '收益比', 'up', 10, 'percent', [over('income'), over('expense', -100), under('income')], { yellow: 5, red: 0 }],
  ['N34-07', '办证峰谷比', 'down', 10, 'ratio', [over('peak'), under('trough')], { period: 'twelve', decimals: 1, yellow: 4, red: 8 }],
  ['N34-08', '累计盈余变化', 'info', 0, 'yuan', [over('income'), over('expense', -100)]],
  ['N34-09', '人均成本', 'info', 0, 'yuan', [over('expense'), ...meanStaff]],
  ['N34-10', '期末累计盈余', 'info', 0, 'yuan', [over('surplus')]],
];
const activity: readonly Row[] = [
  ['N35-01', '办证量', 'up', 30, 'count', [over('issued')]],
  ['N35-02', '办证量增幅', 'up', 15, 'count', [over('issued')], growth(10)],
  ['N35-03', '收费', 'up', 20, 'yuan', [over('fees')]],
  ['N35-04', '收费增幅', 'up', 15, 'yuan', [over('fees')], growth(10_000)],
  ['N35-05', '前五事项变化', 'info', 0, 'count', [over('topFive')]],
  ['N35-06', '新领域新型业务占比', 'up', 10, 'percent', [over('issued', 100, { isNew: true }), under('issued')]],
  ['N35-07', '单件收费', 'info', 0, 'yuan', [over('fees'), under('issued')]],
  ['N35-08', '网办程度', 'up', 10, 'ratio', [...online, under('issued')]],
];
const skill: readonly Row[] = [
  ['N36-01', '学历', 'up', 25, 'points', [over('degree')]],
  ['N36-02', '专业领域', 'up', 20, 'count', [over('fieldCount')]],
  ['N36-03', '技术职称', 'up', 25, 'points', [over('grade')]],
  ['N36-04', '人才级别', 'up', 10, 'points', [over('talentGrade')]],
  ['N36-05', '执业满年', 'up', 20, 'count', [over('practiceYears')]],
];
const service: readonly Row[] = [
  ['N37-01', '平均出证时长', 'down', 35, 'days', [over('issueDays'), under('timed')]],
  ['N37-02', '信访投诉率', 'down', 30, 'perTenThousand', [...complained, over('appeals'), under('issued')]],
  ['N37-03', '奖惩', 'up', 25, 'points', [...awarded, ...punished], { period: 'twentyFour' }],
  ['N37-04', '公益服务量', 'up', 10, 'count', [over('benefit')]],
];
const loyalty: readonly Row[] = [
  ['N38-01', '管理层级', 'up', 30, 'points', [over('post')]],
  ['N38-02', '在编', 'up', 20, 'count', [over('onStaff')]],
  ['N38-03', '收入', 'up', 25, 'yuan', [over('personPay')]],
  ['N38-04', '收入增幅', 'up', 25, 'yuan', [over('personPay')], growth(1)],
  ['N38-05', '本年绩效封顶', 'info', 0, 'yes', [over('personCap')]],
];

/** The indicators of the nine models as they hold until two persons lay down another version of one in the page (N30–N38). Weights and thresholds are ours: they are data. */
export const standard: readonly Indicator[] = [
  ...business.map(of('business')),
  ...team.map(of('team')),
  ...quality.map(of('quality')),
  ...incentive.map(of('incentive')),
  ...risk.map(of('risk')),
  ...activity.map(of('activity')),
  ...skill.map(of('skill')),
  ...service.map(of('service')),
  ...loyalty.map(of('loyalty')),
];
