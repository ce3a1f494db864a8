import { and, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, date, draws, end, goesOn, integer, named, record, sign, stamp, state, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { target } from './target.js';

interface Spanned {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly madeOn?: string | null;
  readonly units?: number | null;
}

/** 考核批次 (P13): a month or a year is counted for each unit that has a target of that year. Who makes it (制表人) approves none of its tables. */
export const round = record(petitions, 'round', ['考核批次', 'Rounds of assessment'], {
  one: 'Round of assessment',
  law: 'P13',
  number: 'KH{yyyymmdd}{seq:6}',
  fields: {
    from: date(['考核期间开始', 'From'], { required: true, filter: true }),
    to: date(['考核期间结束', 'Until'], { required: true, filter: true }),
    madeOn: date(['制表日期', 'Made on'], { filter: true }),
    maker: text(['制表人', 'Made by'], { max: 60 }),
    units: integer(['考核单位数', 'Units'], { min: 0 }),
  },
  states: {
    // Left in the same moment: another one of these days bars it.
    making: state(['取数中', 'Being made']),
    made: end(['已制表', 'Made']),
  },
  see: { supervisor: 'city', lead: 'city', deputy: 'city' },
  actions: {
    make: {
      title: ['制考核表', 'Make the tables'],
      to: 'making',
      by: 'supervisor',
      form: ['from', 'to'],
      need: ['from', 'to'],
      refuses: [
        {
          at: 'to',
          when: (r: Recorded<Spanned>) => r.to.less(r.from),
          why: ['期间的结束不得早于开始。', 'The period must not end before it begins.'],
        },
        {
          at: 'to',
          when: (r: Recorded<Spanned>) => r.to.atLeast(r.madeOn),
          why: ['期间尚未结束，不能制表。', 'The period is not over yet.'],
        },
      ],
      then: [stamp('madeOn'), sign('maker'), goesOn('count')],
    },
    count: {
      title: ['逐单位取数', 'Counted unit by unit'],
      from: 'making',
      to: 'made',
      by: [],
      unless: [
        {
          when: (): Condition => alike(named<typeof round>('petitions.round'), { same: ['from', 'to'], states: ['made'] }),
          why: ['本期已经制表', 'It was made already'],
        },
      ],
      refuses: [
        {
          when: (r: Recorded<Spanned>) => r.units.less(1),
          why: ['该年度没有已批准的考核目标，不能制表。', 'No unit has an approved target of that year.'],
        },
      ],
      then: [
        draws(target, {
          among: (one, { from }: Spanned) => (from ? and(one.state.is('current'), one.year.is(Number(from.slice(0, 4)))) : null),
          opens: 'petitions.assessment',
          does: 'open',
          as: 'target',
          of: {
            body: 'body',
            onTimeTarget: 'onTime',
            acceptanceTarget: 'acceptance',
            satisfactionTarget: 'satisfaction',
            onTimeWeight: 'onTimeWeight',
            acceptanceWeight: 'acceptanceWeight',
            satisfactionWeight: 'satisfactionWeight',
          },
          with: { round: 'id', from: 'from', to: 'to' },
          drawn: 'units',
        }),
      ],
    },
  },
  related: [{ title: ['各单位考核表', 'Tables of the units'], type: 'petitions.assessment', by: 'round' }],
  heading: ['from', 'to'],
  menu: { group: 'statistics', order: 6 },
  list: { columns: ['number', 'from', 'to', 'units', 'maker', 'madeOn'], filters: ['from', 'to', 'madeOn'], sort: '-createdAt' },
});
