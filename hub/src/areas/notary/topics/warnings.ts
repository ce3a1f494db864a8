import { cross, crossed, dated, lastYear, report, yearOnYear } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { levels, models, type Model } from '../warnings/codes.js';
import { warning } from '../warnings/warning.js';
import { authorities } from './readers.js';

const all = dated(['预警', 'Warnings'], warning, 'raisedOn');
const ofModel = (model: Model) => dated(models[model], warning, 'raisedOn', { model });
const mixed = crossed([
  cross('modelLevel', ['模型 × 级别', 'Models by level'], {
    of: warning,
    day: 'raisedOn',
    head: ['预警模型', 'Model'],
    rows: 'model',
    columns: 'level',
  }),
]);
const columns = ['all', 'before', 'growth', 'yellow', 'red', 'open'] as const;
const times = [
  'all',
  'before',
  'yellow',
  'red',
  'elderly',
  'sameParty',
  'largeFee',
  'feeGrowth',
  'acceptanceGrowth',
  'video',
  'device',
] as const;

/**
 * 预警专题 (N27): kinds and times of warnings: by model and level, by hour, weekday and month of Shanghai; each of these sums up to the same total. Against last year by
 * model too; each warning keeps the version of the threshold it was raised by, and its list says so.
 */
export const warningTopic = report(notary, 'warningTopic', ['预警专题', 'Warnings by kind and time'], {
  law: 'N27',
  menu: { group: 'supervision', order: 6, among: true },
  see: [...authorities, 'office'],
  narrow: { office: [...authorities, 'office'], model: [...authorities, 'office'], level: [...authorities, 'office'] },
  measures: {
    all,
    before: lastYear(all),
    yellow: dated(levels.yellow, warning, 'raisedOn', { level: 'yellow' }),
    red: dated(levels.red, warning, 'raisedOn', { level: 'red' }),
    open: dated(['未销号', 'Open'], warning, 'raisedOn', {
      state: ['raised', 'pushed', 'signed', 'checking', 'explained', 'rectifying', 'transferred', 'review'],
    }),
    wrong: dated(['误报', 'False alarms'], warning, 'raisedOn', { state: 'falseAlarm' }),
    elderly: ofModel('elderly'),
    sameParty: ofModel('sameParty'),
    largeFee: ofModel('largeFee'),
    feeGrowth: ofModel('feeGrowth'),
    acceptanceGrowth: ofModel('acceptanceGrowth'),
    video: ofModel('video'),
    device: ofModel('device'),
    ...mixed.measures,
  },
  ratios: {
    growth: yearOnYear(['预警同比', 'Against last year'], ['all', 'before']),
    versions: {
      title: ['阈值版本数', 'Versions of thresholds'],
      unit: 'sum',
      of: ['all'],
      distinct: 'ruleVersion',
      formula: [
        '期间内预警所依据的不同阈值版本数，各预警列明其版本',
        'different versions of thresholds that warnings were raised by; each says its own',
      ],
    },
    versionsBefore: {
      title: ['上年同期阈值版本数', 'Versions of thresholds, last year'],
      unit: 'sum',
      of: ['before'],
      distinct: 'ruleVersion',
      formula: ['上年同期预警所依据的不同阈值版本数', 'different versions of thresholds of the same days of last year'],
    },
  },
  counters: ['all', 'before', 'yellow', 'red', 'open', 'wrong'],
  trend: ['all', 'before', 'red'],
  tables: {
    model: {
      chart: 'pie',
      title: ['预警类型', 'Kinds of warning'],
      head: ['预警模型', 'Model'],
      by: 'model',
      columns: ['all', 'before', 'growth', 'yellow', 'red', 'open', 'versions', 'versionsBefore'],
      rank: 'all',
      top: 20,
    },
    // 同比各用哪一版阈值 (N27): each version with what it produced now and in the same days of last year.
    version: {
      title: ['各年阈值版本及其预警数', 'Versions of thresholds and what each raised'],
      head: ['预警模型与阈值版本', 'Model and version of its threshold'],
      by: 'byVersion',
      columns: ['all', 'before', 'growth', 'yellow', 'red', 'wrong'],
      rank: 'all',
      top: 60,
    },
    hour: { title: ['预警时段', 'By hour'], head: ['时段', 'Hour'], by: 'raisedHour', columns: times, rank: 'all', top: 24 },
    weekday: { title: ['预警星期', 'By weekday'], head: ['星期', 'Weekday'], by: 'raisedWeekday', columns: times, rank: 'all', top: 7 },
    month: { title: ['预警月份', 'By month'], head: ['月份', 'Month'], by: 'raisedMonth', columns: times, rank: 'all', top: 12 },
    office: {
      title: ['机构预警排行', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns,
      rank: 'all',
      top: 30,
      standing: true,
    },
    district: { title: ['各区预警', 'Districts'], head: ['区', 'District'], by: 'district', columns, rank: 'all', top: 20 },
    ...mixed.tables,
  },
});
