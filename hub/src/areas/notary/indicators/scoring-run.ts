import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import type { Condition, Recorded } from '@fatong/contracts/expression';
import {
  alike,
  choice,
  date,
  derive,
  did,
  end,
  eve,
  goesOn,
  integer,
  named,
  opensElsewhere,
  record,
  rows,
  set,
  since,
  stamp,
  state,
  text,
  until,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';
import { classing } from '../classes/classing.js';
import { assessing } from './assessing.js';
import { directions, models, subjects } from './codes.js';
import { lastDay } from './windows.js';

interface Run {
  readonly subject?: string | null;
  readonly month?: string | null;
  readonly from?: string | null;
  readonly madeOn?: string | null;
  readonly asOf?: string | null;
  readonly sheets?: number | null;
}
/** A month is told in full by the tenth of the next. */
const closes = 9;
const spanning = derive<Run>()(['from', 'to', 'closeOn', 'nextFrom', 'edition'], ({ month }) => {
  const first = month ? `${month.slice(0, 7)}-01` : null;
  return {
    from: first,
    to: first && lastDay(first),
    closeOn: first && daysAfter(monthsAfter(first, 1), closes),
    nextFrom: first && monthsAfter(first, 1),
    edition: 1,
  };
});
/** Offices are counted each night, notaries once a week: there are so many more of them. */
const counting = [
  ...assessing.recount,
  stamp('asOf'),
  derive<Run>()(['recountOn'], ({ subject, asOf }) => ({ recountOn: asOf ? daysAfter(asOf, subject === 'person' ? 7 : 1) : null })),
] as const;

/**
 * 测评批次 (N30–N38): a month of all offices, or of all notaries. Begun once, it goes on by itself: counted anew by night, frozen on the tenth of the next month, which begins the day after its
 * end. What comes later changes scores only where somebody says so and why; the places that were published stay.
 */
export const scoring = record(notary, 'scoring', ['测评批次', 'Monthly scores'], {
  one: 'Run of scores',
  law: ['N30', 'N35'],
  number: 'CP{yyyymmdd}{seq:4}',
  fields: {
    subject: choice(['测评对象', 'Of whom'], subjects, { required: true, filter: true }),
    month: date(['月份（当月任一日）', 'Month, any day of it'], { required: true }),
    from: date(['月份起', 'From'], { filter: true }),
    to: date(['月份止', 'Until'], { filter: true }),
    madeOn: date(['建立日期', 'Begun on'], {}),
    asOf: date(['最近测算', 'Counted on'], { filter: true }),
    recountOn: date(['下次测算', 'Next counted on'], {}),
    closeOn: date(['冻结日', 'To be frozen on'], { filter: true }),
    nextFrom: date(['下一月份', 'Next month'], {}),
    frozenOn: date(['冻结日期', 'Frozen on'], { filter: true }),
    edition: integer(['版次', 'Edition'], { min: 1 }),
    sheets: integer(['测评数', 'Scored']),
    dictionary: rows(
      ['所用指标', 'Indicators it goes by'],
      {
        code: text(['编号', 'Code'], { max: 20 }),
        name: text(['指标', 'Indicator'], { max: 60 }),
        model: choice(['模型', 'Model'], models),
        version: integer(['版本', 'Version'], { min: 1 }),
        direction: choice(['方向', 'Direction'], directions),
        weight: integer(['权重', 'Weight']),
      },
      { most: 200 },
    ),
  },
  sections: [
    {
      title: ['批次', 'Run'],
      fields: ['subject', 'from', 'to', 'sheets', 'asOf', 'recountOn', 'closeOn', 'frozenOn', 'edition', 'month', 'madeOn', 'nextFrom'],
    },
    { title: ['所用指标', 'Indicators'], fields: ['dictionary'] },
  ],
  states: {
    // Left in the same moment: another one of the month bars it.
    making: state(['取数中', 'Being made']),
    running: state(['测算中', 'Being counted'], 'open'),
    frozen: end(['已冻结', 'Frozen']),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city', inspector: 'city' },
  clocks: {
    nightly: {
      title: ['定时测算', 'Counted anew'],
      from: since('asOf'),
      within: eve('recountOn'),
      met: since('frozenOn'),
      when: (r) => r.state.is('running'),
      atEnd: 'recount',
    },
    closing: {
      title: ['月份冻结', 'Month is closed'],
      from: since('to'),
      within: eve('closeOn'),
      met: since('frozenOn'),
      when: (r) => r.state.is('running'),
      atEnd: 'freeze',
    },
    next: { title: ['下一月份', 'Next month'], from: since('from'), within: until('to'), met: did('follow'), atEnd: 'follow' },
  },
  actions: {
    begin: {
      title: ['开始月度测评', 'Begin a month'],
      to: 'making',
      by: bureau,
      form: ['subject', 'month'],
      need: ['subject', 'month'],
      refuses: [
        {
          at: 'month',
          when: (r: Recorded<Run>) => r.from.greater(r.madeOn),
          why: ['月份尚未开始，不能测评。', 'The month has not begun.'],
        },
      ],
      then: [stamp('madeOn'), spanning, goesOn('count')],
    },
    carryOn: {
      title: ['转入下一月份', 'The next month'],
      to: 'making',
      by: [],
      form: ['subject', 'month'],
      then: [stamp('madeOn'), spanning, goesOn('count')],
    },
    count: {
      title: ['测算', 'Count'],
      from: 'making',
      to: 'running',
      by: [],
      unless: [
        {
          when: (): Condition =>
            alike(named<typeof scoring>('notary.scoring'), { same: ['subject', 'from'], states: ['running', 'frozen'] }),
          why: ['该月份已有测评批次', 'There is a run of this month already'],
        },
      ],
      then: [...counting],
    },
    recount: { title: ['重新测算', 'Count anew'], from: 'running', by: [], byClock: true, then: [...counting] },
    countNow: { title: ['立即测算', 'Count now'], from: 'running', by: bureau, then: [...counting] },
    freeze: {
      title: ['冻结', 'Freeze'],
      from: 'running',
      to: 'frozen',
      by: [],
      byClock: true,
      then: [...assessing.freeze, classing, stamp('asOf'), stamp('frozenOn'), set({ recountOn: null })],
    },
    classify: {
      title: ['测算监管类别', 'Propose classes'],
      by: bureau,
      from: ['running', 'frozen'],
      unless: [
        {
          when: (r) => r.subject.is('person'),
          why: ['监管类别只按机构测评测算。', 'Classes are of offices, and follow from their scores.'],
        },
      ],
      then: [classing],
    },
    follow: {
      title: ['开始下一月份', 'Begin the next month'],
      from: 'running',
      by: [],
      byClock: true,
      then: [opensElsewhere('notary.scoring', { does: 'carryOn', with: { subject: 'subject', month: 'nextFrom' } })],
    },
    restate: {
      title: ['按迟到数据重新测算', 'Count anew what came late'],
      from: 'frozen',
      by: 'clerk',
      reason: true,
      then: [
        derive<{ readonly edition?: number | null }>()(['edition'], ({ edition }) => ({ edition: (edition ?? 1) + 1 })),
        ...assessing.restate,
        stamp('asOf'),
      ],
    },
  },
  notices: {
    frozen: {
      words: ['{from}至{to}的测评已冻结。', 'The scores from {from} to {to} are frozen.'],
      on: { action: 'freeze' },
      to: { roles: bureau, at: 'all' },
    },
  },
  related: [
    { title: ['机构测评', 'Scores of offices'], type: 'notary.officeScore', by: 'run' },
    { title: ['公证员测评', 'Scores of notaries'], type: 'notary.personScore', by: 'run' },
  ],
  menu: { group: 'indicators', order: 2 },
  heading: ['subject', 'from'],
  list: {
    columns: ['number', 'subject', 'from', 'to', 'sheets', 'asOf', 'closeOn', 'edition', 'state'],
    filters: ['state', 'subject', 'from', 'to', 'asOf', 'closeOn', 'frozenOn'],
    views: {
      running: { title: ['测算中', 'Being counted'], filter: { state: 'running' } },
      frozen: { title: ['已冻结', 'Frozen'], filter: { state: 'frozen' } },
    },
    sort: '-from',
  },
});
