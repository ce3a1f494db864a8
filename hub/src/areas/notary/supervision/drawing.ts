import { and, count, each, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  date,
  integer,
  lots,
  lotsOfRows,
  prose,
  provided,
  ref,
  rows,
  set,
  staff,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { office } from '../registers/office.js';
import { byClass } from './sampling.js';

export const inspectors = ['inspector', 'clerk', 'district'] as const;

/** N29: a draw stands; another one needs a reason and an approval. */
const redraw = approval('redraw', ['重新抽取', 'Another draw'], {
  from: 'drawn',
  to: 'planned',
  by: inspectors,
  chain: ['lead'],
  form: ['redrawGrounds'],
  need: ['redrawGrounds'],
  internal: true,
  then: [set({ strata: null, offices: null, inspectors: null, drawnOn: null, seed: null })],
});
interface Planned {
  readonly pool?: readonly string[] | null;
  readonly officeCount?: number | null;
  readonly strata?: readonly { readonly pool?: readonly string[] | null; readonly count?: number | null }[] | null;
  readonly inspectorCount?: number | null;
  readonly kind?: string | null;
  readonly offices?: readonly string[] | null;
  readonly inspectors?: readonly { readonly id: string }[] | null;
}
const isStratified = (i: Recorded<Planned>): Condition => i.strata.exists();
const isPlain = (i: Recorded<Planned>): Condition => not(i.strata.exists());
/** Of what is drawn by lot nobody chooses. */
export const chosen = [
  {
    at: 'offices',
    when: (i: Recorded<Planned>): Condition => and(i.kind.is('random'), i.offices.exists()),
    why: ['双随机检查的机构由抽取产生，不能直接填写。', 'Offices are drawn by lot: they are not chosen.'],
  },
  {
    at: 'inspectors',
    when: (i: Recorded<Planned>): Condition => and(i.kind.is('random'), i.inspectors.exists()),
    why: ['双随机检查的检查人员由抽取产生，不能直接填写。', 'Inspectors are drawn by lot: they are not chosen.'],
  },
] as const;

/** 双随机 (N29): offices and inspectors are drawn by lot from pools that are named, by a seed that is kept. */
export const drawn = {
  fields: {
    pool: ref(['抽取范围（机构）', 'Drawn from: offices'], office, { many: true, most: 60 }),
    classPool: ref(['按监管类别分层的范围', 'Offices for strata by class'], office, { many: true, most: 60 }),
    officeCount: integer(['抽取机构数', 'Offices to be drawn'], { min: 1, max: 30 }),
    strata: rows(
      ['分层抽取', 'Strata'],
      {
        name: text(['层', 'Stratum'], { required: true, max: 60, hint: ['如 市管、区管、重点监管', 'e.g. of the city, of districts'] }),
        pool: ref(['抽取范围', 'Drawn from'], office, { many: true, most: 60 }),
        count: integer(['抽取数', 'To be drawn'], { min: 1, max: 30, required: true }),
      },
      { most: 10 },
    ),
    inspectorPool: staff(['抽取范围（检查人员）', 'Drawn from: inspectors'], { roles: inspectors, most: 20 }),
    inspectorCount: integer(['抽取检查人员数', 'Inspectors to be drawn'], { min: 2, max: 10 }),
    seed: text(['随机种子', 'Seed'], {
      max: 40,
      hint: [
        '同一种子、同一范围抽取结果相同；不填则用检查编号。',
        'The same seed and pool draw the same; empty: the number of the inspection.',
      ],
    }),
    drawnOn: date(['抽取日期', 'Drawn on']),
    redrawGrounds: prose(['重新抽取理由', 'Why it is drawn again'], { max: 2000 }),
    ...redraw.fields,
  },
  states: { drawn: state(['已抽取', 'Drawn']), ...redraw.states },
  actions: {
    byClass,
    draw: {
      title: ['抽取', 'Draw'],
      from: 'planned',
      to: 'drawn',
      by: ['inspector', 'clerk'],
      form: ['pool', 'officeCount', 'strata', 'inspectorPool', 'inspectorCount', 'recused', 'seed'],
      anew: ['seed'],
      need: ['inspectorPool', 'inspectorCount'],
      unless: [
        {
          when: (i: Recorded<Planned>) => not(i.kind.is('random')),
          why: ['只有双随机检查须抽取。', 'Only what is drawn by lot is drawn.'],
        },
      ],
      refuses: [
        {
          at: 'pool',
          when: (i: Recorded<Planned>): Condition => and(isPlain(i), not(and(i.pool.exists(), i.officeCount.exists()))),
          why: ['请填写抽取范围和抽取机构数，或者分层抽取。', 'Say what is drawn from and how many, or the strata.'],
        },
        {
          at: 'strata',
          when: (i: Recorded<Planned>): Condition => and(isStratified(i), or(i.pool.exists(), i.officeCount.exists())),
          why: ['分层抽取的，不再另填抽取范围和抽取机构数。', 'Where it is drawn by strata nothing is drawn beside.'],
        },
        {
          at: 'strata.count',
          when: (i: Recorded<Planned>) => each(i.strata, (one): Condition => one.count.greater(count(one.pool))),
          why: ['抽取数不能多于该层的机构数。', 'There are not so many offices in the stratum.'],
        },
        {
          at: 'officeCount',
          when: (i: Recorded<Planned>): Condition => i.officeCount.greater(count(i.pool)),
          why: ['抽取数不能多于范围内的机构数。', 'There are not so many offices to draw from.'],
        },
        {
          at: 'inspectorCount',
          when: (i: Recorded<Planned>): Condition => i.inspectorCount.greater(count(i.inspectors)),
          why: ['扣除回避人员后，可抽取的检查人员不足。', 'Without who is recused there are not so many inspectors to draw from.'],
        },
      ],
      then: [
        provided(isPlain, lots('offices', { from: 'pool', count: 'officeCount', seed: 'seed' })),
        provided(isStratified, lotsOfRows('offices', { rows: 'strata', from: 'pool', count: 'count', seed: 'seed' })),
        lots('inspectors', { from: 'inspectorPool', count: 'inspectorCount', seed: 'seed', except: 'recused' }),
        stamp('drawnOn'),
      ],
    },
    ...redraw.actions,
  },
  notices: redraw.notices,
} as const;
