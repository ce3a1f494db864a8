import type { Label } from '@fatong/contracts';
import { record as recorded, type Condition, type Recorded } from '@fatong/contracts/expression';
import type { AreaName } from './area.js';
import { readBelonging } from './belonging.js';
import type { OnlyWords } from './barring.js';
import { fieldsOf, readClocks, type ClockFields } from './clock.js';
import { declared } from './declared.js';
import type { Fields, ValuesOf } from './fields.js';
import { readIntake } from './intake.js';
import { readLikeness } from './likeness.js';
import { readLetters } from './letters/index.js';
import { readNotices } from './notice.js';
import type { CommonWords, MirrorWords, RecordType, RecordWords, RegisterWords, States } from './record.js';
import { readDue } from './turn.js';
import {
  state,
  type ActionType,
  type ActionWords,
  type GuideType,
  type ListType,
  type ListWords,
  type Section,
  type SeeWord,
  type StateType,
  type StateWord,
} from './words.js';

/** Declares a record of ours: one literal, every later mention of a name checked by the compiler. */
export const record = <
  const Z extends string,
  const R extends string,
  const M extends string,
  const N extends string,
  const F extends Fields,
  const S extends States,
  const A extends object = {},
  const C extends object = {},
  const L extends object = {},
>(
  of: AreaName<Z, R, M>,
  name: N,
  title: Label,
  words: RecordWords<F, S, A, NoInfer<R>, NoInfer<M>, C, L>,
): RecordType<F & ClockFields<keyof C & string>, never, R, `${Z}.${N}`, keyof S & string, keyof A & string> =>
  declared(
    'record',
    Object.freeze(
      build<F, S, A, C, L, never, R, `${Z}.${N}`>(of, name, title, words, {
        kind: 'record',
        number: words.number ?? null,
        states: words.states,
        intake: readIntake(words.intake),
        matching: words.matching ?? null,
        likeness: readLikeness(words.likeness as Parameters<typeof readLikeness>[0]),
        belongs: readBelonging(words.belongs as Parameters<typeof readBelonging>[0]),
      }),
    ),
  );

/** Declares a mirror. */
export const mirror = <
  const Z extends string,
  const R extends string,
  const M extends string,
  const N extends string,
  const F extends Fields,
  const S extends States,
  const G extends object,
  const A extends object = {},
  const C extends object = {},
  const L extends object = {},
>(
  of: AreaName<Z, R, M>,
  name: N,
  title: Label,
  words: MirrorWords<F, S, A, NoInfer<R>, NoInfer<M>, C, G, L>,
): RecordType<F & ClockFields<keyof C & string>, keyof G & string, R, `${Z}.${N}`, keyof S & string, keyof A & string> =>
  declared(
    'record',
    Object.freeze(
      build<F, S, A, C, L, keyof G & string, R, `${Z}.${N}`>(of, name, title, words, {
        kind: 'mirror',
        master: words.master,
        states: words.states,
        groups: words.groups,
        inStep: words.inStep ?? null,
      }),
    ),
  );

/** Declares a register. */
export const register = <
  const Z extends string,
  const R extends string,
  const M extends string,
  const N extends string,
  const F extends Fields,
  const S extends States = {},
  const A extends object = {},
  const C extends object = {},
  const L extends object = {},
>(
  of: AreaName<Z, R, M>,
  name: N,
  title: Label,
  words: RegisterWords<F, S, A, NoInfer<R>, NoInfer<M>, C, L>,
): RecordType<F & ClockFields<keyof C & string>, never, R, `${Z}.${N}`, keyof S & string, keyof A & string> =>
  declared(
    'record',
    Object.freeze(
      build<F, S, A, C, L, never, R, `${Z}.${N}`>(of, name, title, words, {
        kind: 'register',
        number: typeof words.number === 'string' ? words.number : null,
        numberField: typeof words.number === 'object' ? words.number.field : null,
        states: words.states ?? {},
      }),
    ),
  );

/** What each of the three says for itself. */
interface Own
  extends Partial<Pick<RecordType, 'master' | 'number' | 'numberField' | 'inStep' | 'intake' | 'matching' | 'likeness' | 'belongs'>> {
  readonly kind: RecordType['kind'];
  readonly states: States;
  readonly groups?: object;
}

function build<F extends Fields, S, A, C, L, G extends string, R extends string, N extends string>(
  of: AreaName,
  name: string,
  title: Label,
  words: CommonWords<F, S, A, R, string, C, L>,
  {
    kind,
    states,
    groups = {},
    master = null,
    number = null,
    numberField = null,
    inStep = null,
    intake = null,
    matching = null,
    likeness = null,
    belongs = [],
  }: Own,
): RecordType<F & ClockFields<keyof C & string>, G, R, N, keyof S & string, keyof A & string> {
  const see = Object.entries(words.see as Readonly<Record<string, SeeWord<Recorded<unknown>>>>);
  const actions = Object.entries((words.actions ?? {}) as Record<string, AnyActionWords>);
  const extended = new Set(actions.flatMap(([, { then = [] }]) => then.flatMap(({ lengthens }) => lengthens?.clock ?? [])));
  const machineIds = [...new Set(actions.flatMap(([, { then = [] }]) => then.flatMap(({ machineId }) => machineId ?? [])))];
  const clocks = readClocks((words.clocks ?? {}) as Parameters<typeof readClocks>[0], extended);
  const named = groups as RecordType<F & ClockFields<keyof C & string>, G>['groups'];
  const sections: readonly Section[] = Object.values<Section>(named);
  return {
    kind,
    name: `${of.name}.${name}` as N,
    title,
    one: [title[0], words.one ?? title[1]],
    area: of.name,
    master,
    number,
    numberField,
    inStep,
    intake,
    matching,
    likeness,
    belongs,
    fields: { ...words.fields, ...fieldsOf<keyof C & string>(clocks, words.fields) },
    drop: words.drop ?? [],
    clocks,
    letters: readLetters(words.letters ?? {}),
    states: Object.fromEntries(
      Object.entries<StateWord>(states).map(([key, word]) => [key, 'kind' in word ? word : state(word)]),
    ) as Record<keyof S & string, StateType>,
    groups: named,
    sections: words.sections ?? (sections.length > 0 ? sections : [{ title, fields: Object.keys(words.fields) }]),
    see: Object.fromEntries(see.map(([role, word]) => [role, typeof word === 'string' ? word : word.scope])),
    seenWhen: Object.fromEntries(see.flatMap(([role, word]) => (typeof word === 'string' ? [] : [[role, recorded<unknown>(word.when)]]))),
    seenBesides: Object.fromEntries(see.flatMap(([role, word]) => (typeof word === 'string' || !word.or ? [] : [[role, word.or]]))),
    roles: Object.keys(words.see) as R[],
    reveal: (words.reveal ?? {}) as Readonly<Record<string, readonly string[]>>,
    withheld: [
      ...(words.withhold ?? []).map(({ from, fields, until, why }) => ({
        from: many(from),
        fields,
        until: until ? recorded<ValuesOf<F>>(until as (record: Recorded<ValuesOf<F>>) => unknown) : null,
        why: why ?? null,
      })),
      ...(machineIds.length > 0 ? [{ from: Object.keys(words.see), fields: machineIds, until: null, why: null }] : []),
    ],
    shownWhen: Object.fromEntries(
      Object.entries((words.show ?? {}) as Readonly<Record<string, (row: Recorded<unknown>) => Condition>>).map(([field, when]) => [
        field,
        recorded<unknown>(when),
      ]),
    ),
    guide: words.guide
      ? { for: many<string>(words.guide.for), path: words.guide.path, states: words.guide.states as GuideType['states'] }
      : null,
    sheet: words.sheet ?? null,
    related: words.related ?? [],
    badges: words.badges ?? [],
    actions: Object.fromEntries(actions.map(([key, action]) => [key, read(action, master !== null)])) as Record<
      keyof A & string,
      ActionType
    >,
    only: ((words.only ?? []) as readonly unknown[] as readonly OnlyWords<string, Recorded<unknown>>[]).map(({ roles, when, why }) => ({
      roles: many(roles),
      when: recorded<unknown>(when),
      why,
    })),
    notices: readNotices(words.notices ?? {}),
    place: words.place ?? {},
    heading: words.heading,
    list: readList(words.list),
    menu: {
      group: words.menu?.group ?? null,
      order: words.menu?.order ?? Number.MAX_SAFE_INTEGER,
      calls: (words.menu?.calls ?? {}) as RecordType['menu']['calls'],
    },
    due: words.due ?? null,
    span: words.span ?? null,
    counted: (words.counted ?? {}) as Readonly<Record<string, readonly string[]>>,
    rollups: (words.rollups ?? {}) as RecordType['rollups'],
  };
}

const many = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

type AnyActionWords = ActionWords<string, string, string, string, Recorded<unknown>, string, string>;

function read(words: AnyActionWords, mirrored: boolean): ActionType {
  return {
    title: words.title,
    opens: !mirrored && words.from === undefined && (words.to !== undefined || words.enters === true),
    from: many(words.from),
    to: words.to ?? null,
    by: many(words.by),
    assignee: words.assignee ?? null,
    due: readDue(words.due, many(words.by)),
    side: words.side ?? null,
    byRule: words.byRule ?? false,
    byClock: words.byClock ?? false,
    byReport: words.byReport ?? false,
    byReading: words.byReading ?? false,
    form: words.form ?? [],
    anew: words.anew ?? [],
    need: words.need ?? [],
    reason: words.reason === undefined ? 'none' : words.reason === 'optional' ? 'optional' : 'required',
    reasonTitle: typeof words.reason === 'object' ? words.reason : null,
    danger: words.danger ?? false,
    bulk: words.bulk ?? false,
    fromHome: words.fromHome ?? false,
    internal: words.internal !== undefined,
    shownTo: typeof words.internal === 'object' ? words.internal : [],
    notBy: many(words.notBy),
    ownerOnly: words.ownerOnly ?? false,
    notOwner: words.notOwner ?? null,
    unless: (words.unless ?? []).map(({ when, why, which = [], leaves }) => ({
      when: recorded<unknown>(when),
      why,
      which: which.map((one) => ({ when: recorded<unknown>(one.when), words: one.words })),
      ...(leaves && { leaves }),
    })),
    refuses: (words.refuses ?? []).map(({ at, when, why }) => ({ at: at ?? null, when: recorded<unknown>(when), why })),
    then: words.then ?? [],
  };
}

function readList(words: ListWords<string>): ListType {
  const sort = words.sort ?? '-updatedAt';
  return {
    columns: words.columns,
    sheet: words.sheet ?? words.columns,
    filters: words.filters ?? [],
    indexed: words.indexed ?? [],
    views: words.views ?? {},
    exportNeeds: words.exportNeeds ?? null,
    calendar: words.calendar ? { beside: [], ...words.calendar } : null,
    sort: sort.startsWith('-') ? { field: sort.slice(1), descending: true } : { field: sort, descending: false },
  };
}
