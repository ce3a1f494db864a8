import type { Label } from '@fatong/contracts';
import type { LeafValue } from '@fatong/contracts/expression';
import { stamp, type Effect } from '../effects/index.js';
import {
  choice,
  date,
  integer,
  prose,
  rows,
  text,
  type ChoiceField,
  type DateField,
  type IntegerField,
  type ProseField,
  type RowsField,
  type TextField,
} from '../fields.js';
import type { NoticeWords } from '../notice.js';
import { end, state, type ActionWords, type Section, type StateType } from '../words.js';

/** How the data of a source stood when a run began. */
export const sourceStandings = {
  fresh: ['可用', 'Used'],
  stale: ['数据过期', 'Out of date'],
  none: ['无数据', 'No data'],
} as const satisfies Readonly<Record<string, Label>>;

type SourceCells = {
  readonly source: TextField;
  readonly count: IntegerField;
  readonly asOf: DateField;
  readonly standing: ChoiceField<keyof typeof sourceStandings, false>;
};
type SweepFields = {
  readonly note: ProseField;
  readonly startedOn: DateField;
  readonly finishedOn: DateField;
  readonly dataDate: DateField;
  readonly versions: ProseField;
  readonly sources: RowsField<SourceCells>;
  readonly unusable: IntegerField;
  readonly looked: IntegerField;
  readonly hits: IntegerField;
};
type Act = 'start' | 'survey' | 'finish';
type State = 'running' | 'finished';
type Written = 'stamp startedOn' | 'stamp finishedOn';
interface Run {
  readonly unusable: Pick<LeafValue<number | null | undefined>, 'greater'>;
}
type Notice<R> = NoticeWords<keyof SweepFields, R, Act, Run>;

interface Sweeping<R extends string> {
  readonly fields: SweepFields;
  readonly states: { readonly [S in State]: StateType };
  readonly actions: { readonly [A in Act]: ActionWords<keyof SweepFields, State, R, Act, unknown, Written> };
  readonly notices: { readonly finished: Notice<R>; readonly unusable: Notice<R> };
  readonly sections: readonly Section<keyof SweepFields>[];
}

/**
 * A run of a {@link sweep}: begun by a person, gone through by the machine, then over for good. It says how each rule went, what data of each source there were, of
 * what day, and which of them were too old to be used.
 */
export function sweeping<const R extends string>({ by }: { readonly by: readonly R[] }): Sweeping<R> {
  const starting: readonly Effect<'stamp startedOn'>[] = [stamp('startedOn')];
  const ending: readonly Effect<'stamp finishedOn'>[] = [stamp('finishedOn')];
  return {
    fields: {
      note: prose(['核查说明', 'Purpose'], { max: 2000 }),
      startedOn: date(['发起日期', 'Begun on'], { filter: true }),
      finishedOn: date(['完成日期', 'Finished on']),
      dataDate: date(['数据截止日期', 'Data as of']),
      versions: prose(['规则及参数版本', 'Rules and their versions'], { max: 8000 }),
      sources: rows(['数据来源', 'Sources'], {
        source: text(['来源', 'Source'], { required: true }),
        count: integer(['条数', 'Records'], { min: 0 }),
        asOf: date(['数据日期', 'As of']),
        standing: choice(['状态', 'Standing'], sourceStandings, { required: true }),
      }),
      unusable: integer(['过期或者无数据的来源', 'Sources that could not be used'], { min: 0 }),
      looked: integer(['核查人数', 'Looked at'], { min: 0 }),
      hits: integer(['命中人数', 'Hits'], { min: 0 }),
    },
    states: { running: state(['核查中', 'Running'], 'waiting'), finished: end(['已完成', 'Finished']) },
    actions: {
      start: { title: ['发起核查', 'Begin a run'], to: 'running', by, form: ['note'], need: ['note'], then: starting },
      survey: { title: ['清点数据', 'Data counted'], from: 'running', by: [], byRule: true },
      finish: { title: ['核查完成', 'Finished'], from: 'running', to: 'finished', by: [], byRule: true, then: ending },
    },
    notices: {
      finished: {
        words: ['核查批次{number}已完成：核查{looked}人，命中{hits}人。', 'The run {number} is finished: {looked} looked at, {hits} hits.'],
        on: { action: 'finish' },
        to: { roles: by, at: 'scope' },
      },
      unusable: {
        words: [
          '核查批次{number}有{unusable}个数据来源过期或者无数据，相应规则未判断，请更新数据。',
          'In the run {number} {unusable} sources had no data, or too old ones: what rests on them was not judged. Bring their data up to date.',
        ],
        on: { holds: (run: Run) => run.unusable.greater(0) },
        to: { roles: by, at: 'scope' },
      },
    },
    sections: [
      { title: ['核查', 'Run'], fields: ['startedOn', 'finishedOn', 'dataDate', 'looked', 'hits', 'note'] },
      { title: ['规则', 'Rules'], fields: ['versions'] },
      { title: ['数据来源', 'Sources'], fields: ['sources', 'unusable'] },
    ],
  } as unknown as Sweeping<R>;
}
