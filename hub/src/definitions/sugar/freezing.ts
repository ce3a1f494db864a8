import type { Label } from '@fatong/contracts';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import type { CrossTable } from '../cross.js';
import { counts, derive, goesOn, keepsTables, sign, stamp, type Effect } from '../effects/index.js';
import { alike, named } from '../elsewhere.js';
import {
  date,
  integer,
  prose,
  rows,
  text,
  type DateField,
  type IntegerField,
  type ProseField,
  type RowsField,
  type TextField,
} from '../fields.js';
import type { NoticeWords } from '../notice.js';
import type { RecordType } from '../record.js';
import { end, state, type ActionWords, type Section, type StateType } from '../words.js';

type Cells = {
  readonly table: TextField;
  readonly line: TextField;
  readonly column: TextField;
  readonly cases: IntegerField;
  readonly persons: IntegerField;
};
type FrozenFields = {
  readonly from: DateField;
  readonly to: DateField;
  readonly edition: IntegerField;
  readonly correction: ProseField;
  readonly madeOn: DateField;
  readonly maker: TextField;
  readonly checkedOn: DateField;
  readonly checker: TextField;
  readonly figures: RowsField<Cells>;
};
type Field = keyof FrozenFields;
type Act = 'make' | 'count' | 'remake' | 'approve' | 'discard' | 'correct';
type State = 'making' | 'drafted' | 'frozen' | 'corrected' | 'discarded';

interface Freezing<R extends string> {
  readonly fields: FrozenFields;
  readonly states: { readonly [S in State]: StateType };
  readonly actions: { readonly [A in Act]: ActionWords<Field, State, R, Act, unknown, never> };
  readonly notices: Readonly<Record<'made' | 'frozen', NoticeWords<Field, R, Act, unknown>>>;
  readonly sections: readonly Section<Field>[];
}
interface Frozen {
  readonly id?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly madeOn?: string | null;
  readonly edition?: number | null;
  readonly correction?: string | null;
}

/**
 * A table of figures that is frozen (定期报表): made by one person (制表人) for some days, approved by another (审核人), and then as it was, whatever becomes of what was
 * counted. A mistake is no change of it: the edition is declared corrected, and a further one says why. `keeps`: the cross tables of which it keeps each cell.
 */
export function freezing<const B extends string, const P extends string>({
  type,
  keeps,
  by,
  approve,
}: {
  /** The type these words are spread into, since it looks for others of the same days. */
  readonly type: `${string}.${string}`;
  readonly keeps: readonly CrossTable[];
  readonly by: readonly B[];
  readonly approve: readonly P[];
}): Freezing<B | P> {
  const self = named<RecordType<FrozenFields, string, string, string, State>>(type);
  const editions = [
    counts(self, {
      edition: (one, { from, to }: Frozen) => (from && to ? and(one.from.is(from), one.to.is(to), one.state.is('corrected')) : null),
    }),
    derive<Frozen>()(['edition'], ({ edition }) => ({ edition: (edition ?? 0) + 1 })),
  ] as readonly Effect[];
  const kept = [keepsTables(keeps, { into: 'figures', from: 'from', to: 'to' })] as readonly Effect[];
  const possible = [
    {
      at: 'to',
      when: (f: Recorded<Frozen>) => f.to.less(f.from),
      why: ['期间的结束不得早于开始。', 'The period must not end before it begins.'],
    },
    {
      at: 'to',
      when: (f: Recorded<Frozen>) => f.to.greater(f.madeOn),
      why: ['期间的结束不得晚于今天。', 'The period must not end after today.'],
    },
    {
      at: 'correction',
      when: (f: Recorded<Frozen>) => and(f.edition.greater(1), not(f.correction.exists())),
      why: ['本期报表已经更正，请写明更正原因。', 'It takes the place of a corrected one: say why.'],
    },
  ] as const;
  return {
    fields: {
      from: date(['期间开始', 'From'], { required: true, filter: true }),
      to: date(['截至', 'As of'], { required: true, filter: true }),
      edition: integer(['版次', 'Edition'], { min: 1 }),
      correction: prose(['更正原因', 'Why it is corrected'], { max: 1000 }),
      madeOn: date(['制表日期', 'Made on'], { filter: true }),
      maker: text(['制表人', 'Made by'], { max: 60 }),
      checkedOn: date(['审核日期', 'Approved on'], { filter: true }),
      checker: text(['审核人', 'Approved by'], { max: 60 }),
      figures: rows(
        ['统计数', 'Figures'],
        {
          table: text(['报表', 'Table'], { max: 60 }),
          line: text(['行', 'Row'], { max: 100 }),
          column: text(['列', 'Column'], { max: 60 }),
          cases: integer(['件次', 'Cases'], { min: 0 }),
          persons: integer(['人次', 'Persons'], { min: 0 }),
        },
        { most: mostCells },
      ),
    },
    states: {
      // Left in the same moment: another one of these days bars it.
      making: state(['取数中', 'Being made']),
      drafted: state(['待审核', 'To be approved'], 'waiting'),
      frozen: state(['已审定', 'Frozen'], 'done'),
      corrected: end(['已更正', 'Corrected'], 'refused'),
      discarded: end(['已作废', 'Discarded'], 'refused'),
    },
    actions: {
      make: {
        title: ['制表', 'Make'],
        to: 'making',
        by,
        form: ['from', 'to', 'correction'],
        need: ['from', 'to'],
        refuses: possible,
        then: [stamp('madeOn'), sign('maker'), ...editions, goesOn('count')],
      },
      count: {
        title: ['取数', 'Counted'],
        from: 'making',
        to: 'drafted',
        by: [],
        unless: [
          {
            when: (): Condition => alike(self, { same: ['from', 'to'], states: ['drafted', 'frozen'] }),
            why: ['该期间已有报表；审定后有误的，请先更正', 'There is one of these days already: a frozen one is corrected first'],
          },
        ],
        then: kept,
      },
      remake: { title: ['重新取数', 'Count anew'], from: 'drafted', by, then: [stamp('madeOn'), sign('maker'), ...kept] },
      approve: {
        title: ['审定', 'Approve and freeze'],
        from: 'drafted',
        to: 'frozen',
        by: approve,
        due: true,
        notBy: ['make', 'remake'],
        then: [stamp('checkedOn'), sign('checker')],
      },
      discard: { title: ['作废', 'Discard'], from: 'drafted', to: 'discarded', by, reason: true },
      correct: {
        title: ['更正（作废本版，另制新版）', 'Correct: a further edition follows'],
        from: 'frozen',
        to: 'corrected',
        by,
        reason: true,
        danger: true,
      },
    },
    notices: {
      made: {
        words: ['{from}至{to}的报表待审核。', 'The table from {from} to {to} awaits approval.'],
        on: { action: ['make', 'remake'] },
        to: { roles: approve, at: 'scope' },
      },
      frozen: {
        words: ['{from}至{to}的报表已审定。', 'The table from {from} to {to} is frozen.'],
        on: { action: 'approve' },
        to: { roles: by, at: 'scope' },
      },
    },
    sections: [
      { title: ['报表', 'Table'], fields: ['from', 'to', 'edition', 'correction', 'madeOn', 'maker', 'checkedOn', 'checker'] },
      { title: ['统计数', 'Figures'], fields: ['figures'] },
    ] satisfies readonly { readonly title: Label; readonly fields: readonly Field[] }[],
  } as unknown as Freezing<B | P>;
}

/** A table of a month is some hundred cells. */
const mostCells = 2000;
