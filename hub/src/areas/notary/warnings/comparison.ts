import { never } from '@fatong/contracts/expression';
import { choice, date, end, integer, money, record, ref, set, since, stamp, state, text, until } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { levels } from './codes.js';

export const measures = { fees: ['收费净额', 'Net fees'], acceptances: ['受理量', 'Acceptances'] } as const;
export type Measured = keyof typeof measures;
export const scopes = { office: ['公证机构', 'Office'], notary: ['公证员', 'Notary'], city: ['全市', 'City'] } as const;
export const bases = {
  compared: ['可比', 'Compared'],
  low: ['基数不足', 'Base too low'],
  none: ['无可比基数', 'No base'],
} as const;
const spans = { month: ['当月', 'Month'], year: ['年初至当月', 'Year to date'] } as const;
const acts = { unit: ['件', 'acts'] } as const;

/**
 * 同比记录 (N04, N05): every comparison of an office, a notary and the city with last year is on record, over the limit or not. The machine keeps them at night once a month is
 * over and nobody writes into one: where a late message changes the figures another is kept and the former says that it was replaced. In the end they are fixed.
 */
export const comparison = record(notary, 'comparison', ['同比记录', 'Comparisons with last year'], {
  law: ['N04', 'N05'],
  one: 'Comparison',
  number: 'TB{yyyymmdd}{seq:5}',
  fields: {
    measure: choice(['指标', 'Measure'], measures, { class: 'public', required: true, filter: true }),
    scope: choice(['范围', 'Of whom'], scopes, { class: 'public', filter: true }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true }),
    notary: ref(['公证员', 'Notary'], person, { filter: true }),
    span: choice(['期间类型', 'Span'], spans, { class: 'public', filter: true }),
    period: text(['期间', 'Period'], { class: 'public', max: 20, filter: true }),
    from: date(['起', 'From'], { class: 'public', filter: true }),
    until: date(['止', 'Until'], { class: 'public', filter: true }),
    feesNow: money(['本期收费净额', 'Net fees'], {}),
    feesBefore: money(['上年同期收费净额', 'Net fees of last year'], {}),
    actsNow: integer(['本期受理量', 'Acceptances'], acts),
    actsBefore: integer(['上年同期受理量', 'Acceptances of last year'], acts),
    growth: text(['同比', 'Against last year'], { max: 20 }),
    basis: choice(['基数', 'Base'], bases, { class: 'public', filter: true }),
    level: choice(['达到等级', 'Level reached'], levels, { class: 'public', filter: true }),
    remark: text(['说明', 'Remark'], { max: 100 }),
    ruleVersion: text(['阈值版本', 'Version of the threshold'], { max: 400 }),
    recordedOn: date(['记录日期', 'Recorded on'], { filter: true }),
    fixesOn: date(['定稿日期', 'Fixed on'], {}),
    replaced: date(['被更新日期', 'Replaced on'], { filter: true }),
    // Keys by which rules find those of the same period and of the same office: no page shows them.
    cluster: text(['同期机构', 'Offices of the same period'], { max: 60, filter: true }),
    line: text(['对象与期间', 'Of whom and when'], { max: 120, filter: true }),
    first: ref(['所据机构记录', 'Of offices'], 'notary.comparison', {}),
  },
  sections: [
    { title: ['对象', 'Of whom'], fields: ['measure', 'scope', 'office', 'notary', 'span', 'period', 'from', 'until'] },
    {
      title: ['同比', 'Against last year'],
      fields: ['feesNow', 'feesBefore', 'actsNow', 'actsBefore', 'growth', 'basis', 'level', 'remark', 'ruleVersion'],
    },
    { title: ['记录', 'Kept'], fields: ['recordedOn', 'fixesOn', 'replaced', 'first'] },
  ],
  states: {
    kept: state(['已记录', 'Recorded'], 'done'),
    fixed: end(['已定稿', 'Fixed']),
    replaced: end(['已更新', 'Replaced'], 'refused'),
  },
  see: { ...see, officer: 'own' },
  show: {
    office: (c) => c.office.exists(),
    notary: (c) => c.scope.is('notary'),
    feesNow: (c) => c.measure.is('fees'),
    feesBefore: (c) => c.measure.is('fees'),
    actsNow: (c) => c.measure.is('acceptances'),
    actsBefore: (c) => c.measure.is('acceptances'),
    replaced: (c) => c.replaced.exists(),
    cluster: never,
    line: never,
    first: (c) => c.scope.is('city'),
  },
  actions: {
    keep: { title: ['记录在案', 'Recorded'], to: 'kept', by: [], byRule: true, then: [stamp('recordedOn')] },
    replace: {
      title: ['数据更新', 'The figures have changed'],
      from: 'kept',
      to: 'replaced',
      by: [],
      byRule: true,
      then: [stamp('replaced'), set({ cluster: null })],
    },
    fix: { title: ['定稿', 'Fixed'], from: 'kept', to: 'fixed', by: [], byClock: true },
  },
  clocks: { fix: { title: ['定稿', 'Fixed'], from: since('until'), within: until('fixesOn'), met: since('replaced'), atEnd: 'fix' } },
  place: { district: 'office', owner: { ref: 'office' }, involve: { notary: { role: 'subject', as: 'entry' } } },
  related: [
    { title: ['据此的预警', 'Warnings'], type: 'notary.warning', by: 'comparison' },
    { title: ['该机构的其他期间', 'Other periods of the office'], type: 'notary.comparison', by: 'office', of: 'office', show: 12 },
  ],
  menu: {
    group: 'warnings',
    order: 5,
    calls: {
      office: { title: ['本机构同比记录', 'Our figures and last year’s'] },
      officer: { title: ['本人同比记录', 'My figures and last year’s'] },
    },
  },
  heading: ['period', 'measure'],
  list: {
    columns: [
      'period',
      'measure',
      'scope',
      'office',
      'notary',
      'feesNow',
      'feesBefore',
      'actsNow',
      'actsBefore',
      'growth',
      'basis',
      'level',
    ],
    filters: [
      'state',
      'measure',
      'scope',
      'span',
      'period',
      'district',
      'office',
      'notary',
      'basis',
      'level',
      'from',
      'until',
      'recordedOn',
    ],
    views: {
      fees: {
        title: ['机构收费（当月）', 'Fees of offices'],
        filter: { state: ['kept', 'fixed'], measure: 'fees', scope: 'office', span: 'month' },
      },
      acts: {
        title: ['机构受理量（当月）', 'Acceptances of offices'],
        filter: { state: ['kept', 'fixed'], measure: 'acceptances', scope: 'office', span: 'month' },
      },
      notaries: { title: ['公证员', 'Notaries'], filter: { state: ['kept', 'fixed'], scope: 'notary' } },
      city: { title: ['全市', 'City'], filter: { state: ['kept', 'fixed'], scope: 'city' } },
      over: { title: ['达到预警等级', 'Over the limit'], filter: { state: ['kept', 'fixed'], level: ['yellow', 'red'] } },
      replaced: { title: ['已更新', 'Replaced'], filter: { state: 'replaced' } },
    },
    sort: '-until',
  },
  counted: { until: ['measure', 'scope', 'span', 'basis', 'level', 'office'] },
});
