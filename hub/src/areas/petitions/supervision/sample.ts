import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, date, draws, end, goesOn, integer, named, prose, record, sign, stamp, state, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { petition } from '../registration/petition.js';

interface Sampled {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly madeOn?: string | null;
}
/** Accusations are in no sample: whoever checks quality may not learn of them. */
const drawing = [
  stamp('drawnOn'),
  draws(petition, {
    among: (one, { from, to }: Sampled) =>
      from && to
        ? and(one.state.is('closed'), one.closedOn.atLeast(from), one.closedOn.atMost(to), not(one.purpose.is('accusation')))
        : null,
    share: 'share',
    seed: 'seed',
    opens: 'petitions.quality',
    does: 'open',
    as: 'petition',
    of: { body: 'main', content: 'content' },
    with: { sample: 'id' },
    population: 'population',
    drawn: 'drawn',
  }),
] as const;
const asked = {
  form: ['from', 'to', 'share', 'seed'],
  need: ['from', 'to', 'share'],
  refuses: [
    {
      at: 'to',
      when: (s: Recorded<Sampled>) => s.to.less(s.from),
      why: ['期间的结束不得早于开始。', 'The period must not end before it begins.'],
    },
    {
      at: 'to',
      when: (s: Recorded<Sampled>) => s.to.greater(s.madeOn),
      why: ['期间尚未结束，不能抽取。', 'The period is not over: nothing is drawn yet.'],
    },
  ],
} as const;

/** 案件质量评查的抽样 (P27): a share of the cases closed in a period, drawn by a seed, so that the same seed draws the same; a second draw of a period has a reason and is approved. */
export const sample = record(petitions, 'sample', ['评查抽样', 'Samples of closed cases'], {
  one: 'Sample',
  law: 'P27',
  number: 'CY{yyyymmdd}{seq:6}',
  fields: {
    from: date(['办结期间开始', 'Closed from'], { required: true, filter: true }),
    to: date(['办结期间结束', 'Closed until'], { required: true, filter: true }),
    share: integer(['抽取比例', 'Share'], {
      min: 1,
      max: 100,
      unit: ['%', '%'],
      hint: ['每月按 5% 抽取，不足一件的抽一件。', 'Five of a hundred each month, one at least.'],
    }),
    seed: text(['随机种子', 'Seed'], {
      max: 60,
      hint: [
        '同一种子、同一批案件抽取的结果相同；不填的，以抽样编号为种子。',
        'The same seed draws the same; left empty it is the number.',
      ],
    }),
    again: prose(['再次抽取的理由', 'Why it is drawn again'], { max: 1000 }),
    population: integer(['应抽总数（件）', 'Cases in all'], { min: 0 }),
    drawn: integer(['抽取数（件）', 'Cases drawn'], { min: 0 }),
    madeOn: date(['提出日期', 'Asked on'], { filter: true }),
    maker: text(['抽取人', 'Drawn by'], { max: 60 }),
    drawnOn: date(['抽取日期', 'Drawn on'], { filter: true }),
    checker: text(['批准人', 'Approved by'], { max: 60 }),
  },
  states: {
    // Left in the same moment: what was drawn of the period already bars it.
    drawing: state(['抽取中', 'Being drawn']),
    asked: state(['再次抽取待批', 'A second draw awaits approval'], 'waiting'),
    drawn: end(['已抽取', 'Drawn']),
    refused: end(['不同意再抽', 'Not drawn again'], 'refused'),
  },
  see: { supervisor: 'city', lead: 'city', deputy: 'city' },
  actions: {
    draw: {
      title: ['抽取', 'Draw'],
      to: 'drawing',
      by: 'supervisor',
      ...asked,
      then: [stamp('madeOn'), sign('maker'), goesOn('take')],
    },
    take: {
      title: ['首次抽取', 'First draw'],
      from: 'drawing',
      to: 'drawn',
      by: [],
      unless: [
        {
          when: (): Condition => alike(named<typeof sample>('petitions.sample'), { same: ['from', 'to'], states: ['drawn'] }),
          why: ['本期已经抽取；确需再次抽取的，请说明理由并报批', 'It was drawn already: a second draw needs a reason and an approval'],
        },
      ],
      then: drawing,
    },
    askAgain: {
      title: ['申请再次抽取', 'Ask for a second draw'],
      to: 'asked',
      by: 'supervisor',
      form: [...asked.form, 'again'],
      need: [...asked.need, 'again'],
      refuses: asked.refuses,
      then: [stamp('madeOn'), sign('maker')],
    },
    approve: {
      title: ['同意再次抽取', 'Approve the second draw'],
      from: 'asked',
      to: 'drawn',
      by: ['lead', 'deputy'],
      due: true,
      notBy: 'askAgain',
      then: [sign('checker'), ...drawing],
    },
    refuse: { title: ['不同意', 'Refuse'], from: 'asked', to: 'refused', by: ['lead', 'deputy'], reason: true },
  },
  notices: {
    asked: {
      words: ['有一件再次抽取的申请待批：{from}至{to}。', 'A second draw awaits approval: {from} to {to}.'],
      on: { action: 'askAgain' },
      to: { roles: 'lead', at: 'all' },
    },
  },
  related: [{ title: ['抽中的案件', 'Cases drawn'], type: 'petitions.quality', by: 'sample' }],
  menu: { group: 'supervision', order: 3 },
  heading: ['from', 'to'],
  list: {
    columns: ['number', 'from', 'to', 'share', 'population', 'drawn', 'state', 'drawnOn'],
    filters: ['state', 'from', 'to', 'drawnOn'],
    sort: '-createdAt',
  },
});
