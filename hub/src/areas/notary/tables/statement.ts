import { and, each, not, type Condition } from '@fatong/contracts/expression';
import {
  alike,
  choice,
  cites,
  counts,
  date,
  derive,
  end,
  goesOn,
  issue,
  keepsFigures,
  named,
  prose,
  record,
  sign,
  stamp,
  state,
  text,
  type RecordType,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';
import { begins, compared, weekly } from './comparing.js';
import { besides, kept, manual, signed } from './fields.js';
import { figures, forms, type Form } from './forms.js';
import { possible } from './possible.js';

interface Own {
  readonly form?: Form | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly edition?: number | null;
}
const days = { which: 'form', from: 'from', to: 'to' } as const;
const fields = {
  form: choice(['报表', 'Table'], forms, { required: true, filter: true }),
  ...signed,
  text: prose(['报告正文', 'Report'], { max: 8000, cites: 'figures' }),
  ...kept,
  ...manual,
  ...besides,
  remark: prose(['填报说明', 'Remarks'], { max: 2000 }),
  letterNumber: text(['文号', 'Number of the report'], { max: 60, filter: true }),
  sentOn: date(['报送日期', 'Sent on'], { filter: true }),
  sentTo: text(['报送对象', 'Sent to'], { max: 200 }),
};
type State = 'making' | 'filling' | 'review' | 'frozen' | 'sent' | 'corrected' | 'discarded';
const self = named<RecordType<typeof fields, string, string, string, State>>('notary.report');
const editions = [
  counts(self, {
    edition: (one, { form, from, to }: Own): Condition | null =>
      form && from && to ? and(one.form.is(form), one.from.is(from), one.to.is(to), one.state.is('corrected')) : null,
  }),
  derive<Own>()(['edition'], ({ edition }) => ({ edition: (edition ?? 0) + 1 })),
];
const counted = [keepsFigures(figures, { ...days, into: 'figures', text: 'text' }), stamp('countedOn'), sign('maker'), ...begins] as const;
const byHand = ['conversions', 'mechanisms', 'satisfactions', 'premises'] as const;
const inHand = ['text', ...byHand, 'remark'] as const;

/**
 * 数据报表 (N49): one of the ten tables of a period: its computed cells kept as they were, with the list each opens, the cells that are filled in by hand, and the report
 * that goes with it. Made and filled in by one person, approved by another and then frozen; a mistake is corrected by a further edition with its reason.
 */
export const statement = record(notary, 'report', ['数据报表', 'Tables'], {
  one: 'Table',
  law: 'N49',
  number: 'GTB{yyyymmdd}{seq:6}',
  fields,
  sections: [
    {
      title: ['报表', 'Table'],
      fields: ['form', 'from', 'to', 'edition', 'correction', 'countedOn', 'maker', 'filledOn', 'filler', 'checkedOn', 'checker'],
    },
    { title: ['报告', 'Report'], fields: ['text', 'letterNumber', 'sentOn', 'sentTo'] },
    { title: ['手工填报', 'By hand'], fields: [...byHand, 'remark'], brief: true },
    { title: ['统计数', 'Figures'], fields: ['figures'] },
    { title: ['取数后的变化', 'Changed since'], fields: ['isNewer', 'comparedOn', 'compareFrom', 'newer'], brief: true },
  ],
  states: {
    // Left in the same moment: another one of these days bars it.
    making: state(['编制中', 'Being made']),
    filling: state(['待填', 'To be filled in'], 'open'),
    review: state(['待审核', 'To be approved'], 'waiting'),
    frozen: state(['已冻结', 'Frozen'], 'done'),
    sent: state(['已报送', 'Sent'], 'done'),
    corrected: end(['已更正', 'Corrected'], 'refused'),
    discarded: end(['已作废', 'Discarded'], 'refused'),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city', inspector: 'city' },
  show: {
    conversions: (r) => r.form.is('conversion'),
    mechanisms: (r) => r.form.is('mechanism'),
    satisfactions: (r) => r.form.is('welfare'),
    premises: (r) => r.form.is('offices'),
  },
  clocks: { compared: weekly('corrected') },
  actions: {
    make: {
      title: ['编制报表', 'Make'],
      to: 'making',
      by: bureau,
      form: ['form', 'from', 'to', 'correction'],
      need: ['form', 'from', 'to'],
      refuses: possible,
      then: [stamp('countedOn'), sign('maker'), ...editions, goesOn('count')],
    },
    count: {
      title: ['取数', 'Counted'],
      from: 'making',
      to: 'filling',
      by: [],
      unless: [
        {
          when: (): Condition => alike(self, { same: ['form', 'from', 'to'], states: ['filling', 'review', 'frozen', 'sent'] }),
          why: ['该期间已有这张报表；冻结后有误的，请先更正', 'There is this table of these days already: a frozen one is corrected first'],
        },
      ],
      then: [keepsFigures(figures, { ...days, into: 'figures', text: 'text' }), ...begins],
    },
    recount: { title: ['重新取数（正文重写）', 'Count anew (the text is written anew)'], from: 'filling', by: bureau, then: [...counted] },
    fill: {
      title: ['填报', 'Fill in'],
      from: 'filling',
      by: bureau,
      form: inHand,
      refuses: [
        {
          at: 'satisfactions.satisfied',
          when: (r) => each(r.satisfactions, (one): Condition => one.satisfied.greater(one.asked)),
          why: ['满意人数不得多于回访人数。', 'No more can be satisfied than were asked.'],
        },
      ],
      then: [cites('text', 'figures'), stamp('filledOn'), sign('filler')],
    },
    submit: {
      title: ['提交审核', 'Hand in'],
      from: 'filling',
      to: 'review',
      by: bureau,
      need: ['text'],
      unless: [
        {
          when: (r) => and(r.form.is('conversion'), not(r.conversions.exists())),
          why: ['表四的转制优化情况由人工填报，请先填报。', 'What table 4 says of changes of form is filled in by hand first.'],
        },
        {
          when: (r) => and(r.form.is('mechanism'), not(r.mechanisms.exists())),
          why: ['表五的机制优化情况由人工填报，请先填报。', 'What table 5 says of mechanisms is filled in by hand first.'],
        },
      ],
      then: [cites('text', 'figures')],
    },
    sendBack: { title: ['退回填报', 'Send back'], from: 'review', to: 'filling', by: ['lead', 'chief'], reason: true },
    freeze: {
      title: ['审核并冻结', 'Approve and freeze'],
      from: 'review',
      to: 'frozen',
      by: ['lead', 'chief'],
      due: true,
      notBy: ['make', 'recount', 'fill', 'submit'],
      then: [stamp('checkedOn'), sign('checker'), issue('statement', { number: 'letterNumber' })],
    },
    send: {
      title: ['登记报送', 'Note that it was sent'],
      from: 'frozen',
      to: 'sent',
      by: bureau,
      form: ['sentTo'],
      need: ['sentTo'],
      then: [stamp('sentOn')],
    },
    compare: {
      title: ['核对最新数据', 'Compare with what is counted now'],
      from: ['filling', 'review', 'frozen', 'sent'],
      by: bureau,
      then: [...compared(figures, 'form')],
    },
    compareAgain: {
      title: ['自动核对最新数据', 'Compared by itself'],
      from: ['filling', 'review', 'frozen', 'sent'],
      by: [],
      byClock: true,
      then: [...compared(figures, 'form')],
    },
    correct: {
      title: ['更正（作废本版，另制新版）', 'Correct: a further edition follows'],
      from: ['frozen', 'sent'],
      to: 'corrected',
      by: bureau,
      reason: true,
      danger: true,
      // What this edition got wrong stands on it, cell by cell.
      then: [...compared(figures, 'form')],
    },
    discard: { title: ['作废', 'Discard'], from: 'filling', to: 'discarded', by: bureau, reason: true },
  },
  letters: {
    statement: {
      title: ['统计报告', 'Report'],
      number: '沪司公统〔{yyyy}〕{seq}号',
      template: new URL('letters/statement.docx', import.meta.url),
      fields: ['form', 'from', 'to', 'text', 'maker', 'checker', 'countedOn'],
      maybe: ['remark', 'filler'],
      annex: ['figures', ...byHand],
      docx: true,
      seal: true,
      deliver: bureau,
    },
  },
  notices: {
    newer: {
      words: [
        '{form}（{from}至{to}）的数据已更新，与取数时不同，请核对。',
        'What {form} from {from} to {to} says is counted otherwise now: see what has changed.',
      ],
      on: { holds: (r) => and(r.isNewer.is(true), r.state.in(['filling', 'review', 'frozen', 'sent'])) },
      to: { roles: bureau, at: 'scope' },
    },
    submitted: {
      words: ['{form}（{from}至{to}）待审核。', '{form} from {from} to {to} awaits approval.'],
      on: { action: 'submit' },
      to: { roles: ['lead', 'chief'], at: 'scope' },
    },
    back: {
      words: ['{form}（{from}至{to}）被退回填报。', '{form} from {from} to {to} was sent back.'],
      on: { action: 'sendBack' },
      to: { roles: bureau, at: 'scope' },
    },
    frozen: {
      words: ['{form}（{from}至{to}）已冻结。', '{form} from {from} to {to} is frozen.'],
      on: { action: 'freeze' },
      to: { roles: bureau, at: 'scope' },
    },
  },
  menu: { group: 'analysis', order: 8 },
  heading: ['form', 'to'],
  list: {
    columns: ['number', 'form', 'from', 'to', 'edition', 'state', 'isNewer', 'maker', 'checker', 'checkedOn'],
    filters: ['state', 'form', 'from', 'to', 'isNewer', 'countedOn', 'checkedOn', 'letterNumber'],
    views: {
      review: { title: ['待审核', 'To be approved'], filter: { state: 'review' } },
      newer: { title: ['数据已更新', 'Newer data'], filter: { isNewer: 'true' } },
    },
    sort: '-createdAt',
  },
});
