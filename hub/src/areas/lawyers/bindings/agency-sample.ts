import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  choice,
  counts,
  date,
  derive,
  draws,
  end,
  exists,
  goesOn,
  inForce,
  integer,
  named,
  record,
  sign,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { sampling } from '../marks/effects.js';
import type { agencyRecheck } from './agency-recheck.js';
import { binding } from './binding.js';

interface Sampled {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly madeOn?: string | null;
  readonly share?: number | null;
  readonly checked?: number | null;
  readonly wrong?: number | null;
}
type Row = Recorded<Sampled>;
const rechecks = named<typeof agencyRecheck>('lawyers.agencyRecheck');
/** What is measured at most (L19): so many wrong decisions of a hundred. */
const mostWrong = 2;

const within = {
  opens: 'lawyers.agencyRecheck',
  does: 'open',
  as: 'binding',
  with: { sample: 'id', periodFrom: 'from', periodTo: 'to' },
} as const;
/** One period has one sample. */
const ofPeriod = (
  one: Recorded<{ readonly periodFrom?: string | null; readonly periodTo?: string | null }>,
  { from, to }: Sampled,
): Condition | null => (from && to ? and(one.periodFrom.is(from), one.periodTo.is(to)) : null);
const of = { lawyer: 'lawyer', firm: 'firm', review: 'review' } as const;

/**
 * 代理资格复核抽样 (L19): each month five of a hundred bindings that were accepted by themselves are looked at again, and twice as many of lawyers on a list, whose
 * bindings a person reviewed (L04), and of those who are watched since they came from another province (L13, L14). The same seed draws the same. Once all are looked at the sample says how many were wrong.
 */
export const agencySample = record(lawyers, 'agencySample', ['代理资格复核抽样', 'Samples of bindings'], {
  one: 'Sample of bindings',
  law: ['L19', 'L04', 'L13'],
  number: 'FC{yyyymmdd}{seq:6}',
  fields: {
    from: date(['绑定日期自', 'Bound from'], { required: true, filter: true }),
    to: date(['绑定日期至', 'Bound until'], { required: true, filter: true }),
    share: integer(['抽取比例', 'Share'], {
      required: true,
      min: 5,
      max: 100,
      unit: ['%', '%'],
      hint: ['每月不少于 5%，不足一件的抽一件。', 'Five of a hundred each month at least, and one at least.'],
    }),
    listedShare: integer(['名单、重点监管律师抽取比例', 'Share of lawyers on a list or watched'], { min: 5, max: 100, unit: ['%', '%'] }),
    seed: text(['随机种子', 'Seed'], {
      max: 60,
      hint: [
        '同一种子、同一批案件抽取的结果相同；不填的，以抽样编号为种子。',
        'The same seed draws the same; left empty it is the number.',
      ],
    }),
    population: integer(['自动通过总数（件）', 'Accepted by themselves'], { min: 0 }),
    drawn: integer(['抽取数（件）', 'Drawn'], { min: 0 }),
    listedPopulation: integer(['名单律师绑定总数（件）', 'Of lawyers on a list'], { min: 0 }),
    listedDrawn: integer(['名单律师抽取数（件）', 'Drawn of lawyers on a list'], { min: 0 }),
    watchedPopulation: integer(['重点监管律师自动通过总数（件）', 'Of watched lawyers'], { min: 0 }),
    watchedDrawn: integer(['重点监管律师抽取数（件）', 'Drawn of watched lawyers'], { min: 0 }),
    madeOn: date(['抽取日期', 'Drawn on'], { filter: true }),
    maker: text(['抽取人', 'Drawn by'], { max: 60 }),
    checked: integer(['已复核（件）', 'Looked at'], { min: 0 }),
    wrong: integer(['审核错误（件）', 'Wrong'], { min: 0 }),
    rate: text(['误差率', 'Share that was wrong'], { max: 12 }),
    meets: choice(['误差率不超过 2%', 'Two of a hundred at most'], { yes: ['达标', 'Yes'], no: ['超出', 'No'] }, { filter: true }),
    concludedOn: date(['汇总日期', 'Summed up on'], { filter: true }),
  },
  states: {
    // Left in the same moment: what was drawn of the period already bars it.
    drawing: state(['抽取中', 'Being drawn']),
    drawn: state(['复核中', 'Being looked at'], 'open'),
    concluded: end(['已汇总', 'Summed up']),
  },
  sections: [
    { title: ['抽样', 'Sample'], fields: ['from', 'to', 'share', 'listedShare', 'seed', 'madeOn', 'maker'] },
    {
      title: ['抽取结果', 'Drawn'],
      fields: ['population', 'drawn', 'listedPopulation', 'listedDrawn', 'watchedPopulation', 'watchedDrawn'],
    },
    { title: ['误差', 'Errors'], fields: ['checked', 'wrong', 'rate', 'meets', 'concludedOn'], brief: true },
  ],
  see: { 'city-lead': 'city', 'city-clerk': 'city', 'agency-reviewer': 'city' },
  actions: {
    draw: {
      title: ['抽取', 'Draw'],
      to: 'drawing',
      by: office.city,
      form: ['from', 'to', 'share', 'seed'],
      need: ['from', 'to', 'share'],
      refuses: [
        { at: 'to', when: (s: Row) => s.to.less(s.from), why: ['期间的结束不得早于开始。', 'The period must not end before it begins.'] },
        {
          at: 'to',
          when: (s: Row) => or(s.to.greater(s.madeOn), s.to.is(s.madeOn)),
          why: ['期间尚未结束，不能抽取。', 'The period is not over: nothing is drawn yet.'],
        },
      ],
      then: [stamp('madeOn'), sign('maker'), goesOn('take')],
    },
    take: {
      title: ['抽中', 'Drawn'],
      from: 'drawing',
      to: 'drawn',
      by: [],
      unless: [
        {
          when: (): Condition =>
            alike(named<typeof agencySample>('lawyers.agencySample'), { same: ['from', 'to'], states: ['drawn', 'concluded'] }),
          why: ['本期已经抽取', 'It was drawn of this period already'],
        },
      ],
      then: [
        derive<Sampled>()(['listedShare'], ({ share, madeOn }) => ({
          listedShare: share && madeOn ? Math.min(100, share * inForce(sampling, madeOn)!.value.yellow) : null,
        })),
        draws(binding, {
          ...within,
          among: (one, { from, to }: Sampled) =>
            from && to
              ? and(one.review.is('automatic'), not(one.watched.is(true)), one.boundOn.atLeast(from), one.boundOn.atMost(to))
              : null,
          share: 'share',
          seed: 'seed',
          of,
          population: 'population',
          drawn: 'drawn',
        }),
        draws(binding, {
          ...within,
          among: (one, { from, to }: Sampled) =>
            from && to ? and(one.review.is('manual'), one.reasons.has('listed'), one.boundOn.atLeast(from), one.boundOn.atMost(to)) : null,
          share: 'listedShare',
          seed: 'seed',
          of,
          population: 'listedPopulation',
          drawn: 'listedDrawn',
        }),
        draws(binding, {
          ...within,
          among: (one, { from, to }: Sampled) =>
            from && to ? and(one.review.is('automatic'), one.watched.is(true), one.boundOn.atLeast(from), one.boundOn.atMost(to)) : null,
          share: 'listedShare',
          seed: 'seed',
          of,
          population: 'watchedPopulation',
          drawn: 'watchedDrawn',
        }),
      ],
    },
    conclude: {
      title: ['汇总误差率', 'Sum up'],
      from: 'drawn',
      to: 'concluded',
      by: office.city,
      due: { clock: null, of: 'city-clerk' },
      unless: [
        {
          when: (s): Condition => exists(rechecks, { by: 'sample', is: s.id, states: ['open'] }),
          why: ['抽中的绑定尚未全部复核，不能汇总', 'Not all that were drawn are looked at'],
        },
      ],
      then: [
        counts(rechecks, {
          checked: (one, own: Sampled) => ofPeriod(one, own),
          wrong: (one, own: Sampled) => {
            const all = ofPeriod(one, own);
            return all && and(all, one.state.is('wrong'));
          },
        }),
        derive<Sampled>()(['rate', 'meets'], ({ checked, wrong }) => ({
          rate: checked ? `${(((wrong ?? 0) * 100) / checked).toFixed(2)}%` : null,
          meets: checked ? ((wrong ?? 0) * 100 <= mostWrong * checked ? 'yes' : 'no') : null,
        })),
        stamp('concludedOn'),
      ],
    },
  },
  notices: {
    drawn: {
      words: [
        '代理资格复核抽样 {number} 抽取 {drawn} 件，名单律师另抽 {listedDrawn} 件，重点监管律师另抽 {watchedDrawn} 件，请复核。',
        'Sample {number}: {drawn} bindings are to be looked at again, {listedDrawn} of lawyers on a list and {watchedDrawn} of watched ones.',
      ],
      on: { action: 'take' },
      to: { roles: ['city-clerk', 'agency-reviewer'], at: 'all' },
    },
    exceeded: {
      words: [
        '代理资格复核 {number} 误差率 {rate}，超过 2%，请检查材料表和自动核验规则。',
        'Sample {number}: {rate} were wrong, above two of a hundred. Look at the table of papers.',
      ],
      on: { holds: (s) => and(s.meets.is('no'), s.concludedOn.exists()) },
      to: { roles: 'city-lead', at: 'all' },
    },
  },
  related: [{ title: ['抽中的绑定', 'Bindings drawn'], type: 'lawyers.agencyRecheck', by: 'sample' }],
  menu: { group: 'supervision', order: 6 },
  heading: ['from', 'to'],
  list: {
    columns: ['number', 'from', 'to', 'share', 'population', 'drawn', 'listedDrawn', 'state', 'rate', 'meets', 'madeOn'],
    filters: ['state', 'from', 'to', 'madeOn', 'concludedOn', 'meets'],
    sort: '-createdAt',
  },
});
