import { and, type Condition } from '@fatong/contracts/expression';
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
  minute,
  minutes,
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
import { begins, compared, weekly } from '../tables/comparing.js';
import { kept, signed } from '../tables/fields.js';
import { possible } from '../tables/possible.js';
import { drafts, kinds, type Kind } from './sentences.js';

interface Own {
  readonly kind?: Kind | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly edition?: number | null;
}
const days = { which: 'kind', from: 'from', to: 'to' } as const;
const fields = {
  kind: choice(['研判类型', 'Kind'], kinds, { required: true, filter: true }),
  title: text(['标题', 'Title'], { required: true, max: 120, search: true, filter: true }),
  from: signed.from,
  to: signed.to,
  edition: signed.edition,
  correction: signed.correction,
  countedOn: signed.countedOn,
  drafter: text(['编制人', 'Drafted by'], { max: 60 }),
  text: prose(['研判正文', 'Analysis'], { max: 8000, cites: 'figures' }),
  conclusion: prose(['研判结论与建议', 'Conclusions and advice'], { max: 4000, cites: 'figures' }),
  opinions: minutes(['审核意见', 'Opinions']),
  checkedOn: signed.checkedOn,
  checker: signed.checker,
  letterNumber: text(['文号', 'Number'], { max: 60, filter: true }),
  publishedOn: date(['发布日期', 'Published on'], { filter: true }),
  ...kept,
};
type State = 'making' | 'draft' | 'review' | 'published' | 'withdrawn' | 'discarded';
const self = named<RecordType<typeof fields, string, string, string, State>>('notary.analysis');
const editions = [
  counts(self, {
    edition: (one, { kind, from, to }: Own): Condition | null =>
      kind && from && to ? and(one.kind.is(kind), one.from.is(from), one.to.is(to), one.state.is('withdrawn')) : null,
  }),
  derive<Own>()(['edition'], ({ edition }) => ({ edition: (edition ?? 0) + 1 })),
];
const approvers = ['lead', 'chief'] as const;

/**
 * 智能研判 (N46, N47): a draft whose sentences are filled with figures as they were on the data date, each citing the list it was counted in. People edit it, another
 * one publishes it under his name; newer data are said beside it and change nothing of it. No sentence is made up: plain sentences and rules write the draft.
 */
export const analysis = record(notary, 'analysis', ['智能研判', 'Analyses'], {
  one: 'Analysis',
  law: ['N46', 'N47'],
  number: 'GYP{yyyymmdd}{seq:6}',
  fields,
  sections: [
    {
      title: ['研判', 'Analysis'],
      fields: ['kind', 'title', 'from', 'to', 'edition', 'correction', 'countedOn', 'drafter', 'text', 'conclusion'],
    },
    { title: ['审核与发布', 'Approval'], fields: ['opinions', 'checkedOn', 'checker', 'letterNumber', 'publishedOn'], brief: true },
    { title: ['引用的统计数', 'Figures'], fields: ['figures'] },
    { title: ['取数后的变化', 'Changed since'], fields: ['isNewer', 'comparedOn', 'compareFrom', 'newer'], brief: true },
  ],
  states: {
    // Left in the same moment: another one of these days bars it.
    making: state(['编制中', 'Being made']),
    draft: state(['草稿', 'Draft'], 'open'),
    review: state(['待审', 'To be approved'], 'waiting'),
    published: state(['已发布', 'Published'], 'done'),
    withdrawn: end(['已撤回更正', 'Withdrawn'], 'refused'),
    discarded: end(['已作废', 'Discarded'], 'refused'),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    // What others are told is what was published; the association reads no fees by name, which analyses of operation say.
    district: { scope: 'city', when: (a) => a.state.is('published') },
    association: { scope: 'city', when: (a) => and(a.state.is('published'), a.kind.is('oversight')) },
    'association-head': { scope: 'city', when: (a) => and(a.state.is('published'), a.kind.is('oversight')) },
  },
  clocks: { compared: weekly('withdrawn') },
  actions: {
    make: {
      title: ['生成研判草稿', 'Draft'],
      to: 'making',
      by: bureau,
      form: ['kind', 'title', 'from', 'to', 'correction'],
      need: ['kind', 'title', 'from', 'to'],
      refuses: possible,
      then: [stamp('countedOn'), sign('drafter'), ...editions, goesOn('count')],
    },
    count: {
      title: ['取数成文', 'Counted and written'],
      from: 'making',
      to: 'draft',
      by: [],
      unless: [
        {
          when: (): Condition => alike(self, { same: ['kind', 'from', 'to'], states: ['draft', 'review', 'published'] }),
          why: [
            '该期间已有这类研判；发布后有误的，请先撤回更正',
            'There is such an analysis of these days already: a published one is withdrawn first',
          ],
        },
      ],
      then: [keepsFigures(drafts, { ...days, into: 'figures', text: 'text' }), ...begins],
    },
    recount: {
      title: ['重新取数（正文重写）', 'Count anew (the text is written anew)'],
      from: 'draft',
      by: bureau,
      then: [keepsFigures(drafts, { ...days, into: 'figures', text: 'text' }), stamp('countedOn'), sign('drafter'), ...begins],
    },
    revise: {
      title: ['修改', 'Revise'],
      from: 'draft',
      by: bureau,
      form: ['title', 'text', 'conclusion'],
      need: ['title', 'text'],
      then: [cites('text', 'figures'), cites('conclusion', 'figures'), sign('drafter')],
    },
    submit: {
      title: ['送审', 'Hand in'],
      from: 'draft',
      to: 'review',
      by: bureau,
      need: ['text', 'conclusion'],
      then: [cites('text', 'figures'), cites('conclusion', 'figures')],
    },
    sendBack: {
      title: ['退回修改', 'Send back'],
      from: 'review',
      to: 'draft',
      by: approvers,
      reason: true,
      then: [minute('opinions')],
    },
    publish: {
      title: ['审核并发布', 'Approve and publish'],
      from: 'review',
      to: 'published',
      by: approvers,
      due: true,
      reason: 'optional',
      notBy: ['make', 'recount', 'revise', 'submit'],
      then: [minute('opinions'), stamp('checkedOn'), sign('checker'), stamp('publishedOn'), issue('analysis', { number: 'letterNumber' })],
    },
    compare: {
      title: ['核对最新数据', 'Compare with what is counted now'],
      from: ['draft', 'review', 'published'],
      by: bureau,
      then: [...compared(drafts, 'kind')],
    },
    compareAgain: {
      title: ['自动核对最新数据', 'Compared by itself'],
      from: ['draft', 'review', 'published'],
      by: [],
      byClock: true,
      then: [...compared(drafts, 'kind')],
    },
    withdraw: {
      title: ['撤回更正（另制新版）', 'Withdraw: a further edition follows'],
      from: 'published',
      to: 'withdrawn',
      by: approvers,
      reason: true,
      danger: true,
      // What this edition got wrong stands on it, figure by figure.
      then: [...compared(drafts, 'kind')],
    },
    discard: { title: ['作废', 'Discard'], from: 'draft', to: 'discarded', by: bureau, reason: true },
  },
  letters: {
    analysis: {
      title: ['研判报告', 'Analysis'],
      number: '沪司公研〔{yyyy}〕{seq}号',
      template: new URL('letters/analysis.docx', import.meta.url),
      fields: ['title', 'from', 'to', 'countedOn', 'text', 'conclusion', 'drafter', 'checker'],
      annex: ['figures'],
      docx: true,
      deliver: bureau,
      seal: true,
    },
  },
  notices: {
    newer: {
      words: [
        '研判《{title}》引用的数据已更新，请核对。',
        'What the analysis “{title}” cites is counted otherwise now: see what has changed.',
      ],
      on: { holds: (a) => and(a.isNewer.is(true), a.state.in(['draft', 'review', 'published'])) },
      to: { roles: bureau, at: 'scope' },
    },
    submitted: {
      words: ['研判《{title}》待审。', 'The analysis “{title}” awaits approval.'],
      on: { action: 'submit' },
      to: { roles: approvers, at: 'scope' },
    },
    back: {
      words: ['研判《{title}》被退回修改。', 'The analysis “{title}” was sent back.'],
      on: { action: 'sendBack' },
      to: { roles: bureau, at: 'scope' },
    },
    published: {
      words: ['研判《{title}》已发布。', 'The analysis “{title}” was published.'],
      on: { action: 'publish' },
      to: [
        { roles: bureau, at: 'scope' },
        { roles: ['district'], at: 'scope' },
      ],
    },
  },
  menu: { group: 'analysis', order: 9 },
  heading: ['title'],
  list: {
    columns: ['number', 'kind', 'title', 'from', 'to', 'edition', 'state', 'isNewer', 'countedOn', 'drafter', 'checker', 'publishedOn'],
    filters: ['state', 'kind', 'title', 'from', 'to', 'isNewer', 'countedOn', 'checkedOn', 'publishedOn', 'letterNumber'],
    views: {
      review: { title: ['待审', 'To be approved'], filter: { state: 'review' } },
      published: { title: ['已发布', 'Published'], filter: { state: 'published' } },
      newer: { title: ['数据已更新', 'Newer data'], filter: { isNewer: 'true' } },
    },
    sort: '-createdAt',
  },
});
