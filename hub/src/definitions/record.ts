import type { Label } from '@fatong/contracts';
import { record as recorded, type Recorded } from '@fatong/contracts/expression';
import type { Fields, ValuesOf } from './fields.js';
import { readNotices, type NoticeType, type NoticeWords } from './notice.js';
import type { Names } from './vocabulary.js';
import { state, type ActionType, type ActionWords, type BadgeType, type GuideType, type GuideWords, type ListType, type ListWords, type PlaceWords, type RelatedType, type ScopeWord, type Section, type StateType, type StateWord, type WithheldType, type WithheldWords } from './words.js';

/** A record type as store, engine and API read it. */
export interface RecordType<
  F extends Fields = Fields, G extends string = string, R extends string = string, N extends string = string, S extends string = string, A extends string = string,
> {
  readonly kind: 'record' | 'register';
  /** `<area>.<record>`. */
  readonly name: N;
  readonly area: string;
  /** Of its list. */
  readonly title: Label;
  /** What a single one is called. */
  readonly one: Label;
  /** System folder whose truth it is; null: ours. */
  readonly master: string | null;
  /** Pattern of its number, e.g. `LS{yyyymmdd}{seq:6}`; null: mirrors are numbered by their master, registers by {@link RecordType.numberField}. */
  readonly number: string | null;
  readonly numberField: string | null;
  readonly fields: F;
  /** Empty on registers. */
  readonly states: Readonly<Record<S, StateType>>;
  /** Mirrors: groups of fields, one a report, each with a version of its own. */
  readonly groups: Readonly<Record<G, Section<keyof F & string>>>;
  /** Order of reading; mirrors: their groups. */
  readonly sections: readonly Section[];
  readonly see: Readonly<Record<string, ScopeWord>>;
  /** Roles that see it: the keys of `see`. */
  readonly roles: readonly R[];
  /** Field → roles that may unmask it, stating a purpose. */
  readonly reveal: Readonly<Record<string, readonly string[]>>;
  /** What some of those roles do not see of it. */
  readonly withheld: readonly WithheldType[];
  readonly guide: GuideType | null;
  readonly related: readonly RelatedType[];
  readonly badges: readonly BadgeType[];
  readonly actions: Readonly<Record<A, ActionType>>;
  /** What people are told of it. */
  readonly notices: readonly NoticeType[];
  readonly place: PlaceWords<string>;
  /** Fields that make its title in lists, search and references; no personal ones. */
  readonly heading: readonly string[];
  readonly list: ListType;
  /** Date by which it is to be done: trays put it where its day says. */
  readonly due: string | null;
  /** Dates between which an entry holds, both included: its list can be asked what is in force. */
  readonly span: SpanType | null;
  /** Mirrors: the field with the legal day on which a record counts when we compare with its master; null: we do not. */
  readonly inStep: { readonly day: string } | null;
  /** Date field → fields figures tell apart beside it. Each is a covering index, so that a figure reads no row. */
  readonly counted: Readonly<Record<string, readonly string[]>>;
}
/** Fields of the first and the last day; none of the last: still. */
export interface SpanType<F = string> { readonly since: F; readonly until: F }

export interface RecordWords<F extends Fields, S, R, A, G> {
  /** English for a single one, where the title is a plural. */
  readonly one?: string;
  readonly master?: string;
  readonly number?: string | { readonly field: NoInfer<keyof F & string> };
  readonly fields: F;
  readonly states: S;
  readonly groups?: { readonly [K in keyof G]: Section<NoInfer<keyof F & string>> };
  readonly sections?: readonly Section<NoInfer<keyof F & string>>[];
  readonly see: R;
  readonly reveal?: { readonly [K in NoInfer<keyof F & string>]?: readonly NoInfer<keyof R & string>[] };
  readonly withhold?: readonly WithheldWords<NoInfer<keyof F & string>, NoInfer<keyof R & string>, Recorded<NoInfer<ValuesOf<F>>>>[];
  readonly guide?: GuideWords<NoInfer<keyof F & string>, NoInfer<keyof S & string>, NoInfer<keyof R & string>>;
  readonly related?: readonly RelatedType<NoInfer<keyof F & string>>[];
  readonly badges?: readonly BadgeType<NoInfer<keyof F & string>>[];
  readonly actions?: { readonly [K in keyof A]: ActionWords<NoInfer<keyof F & string>, NoInfer<keyof S & string>, NoInfer<keyof R & string>, NoInfer<keyof A & string>, Recorded<NoInfer<ReadOf<F, keyof S & string>>>, NoInfer<Names<F, keyof S & string, keyof A & string>>> };
  /** Roles are of the area, also such as do not see the record: checked at start. */
  readonly notices?: Readonly<Record<string, NoticeWords<NoInfer<keyof F & string>, string, NoInfer<keyof A & string>, Recorded<NoInfer<ValuesOf<F> & { readonly state?: keyof S & string }>>>>>;
  readonly place?: PlaceWords<NoInfer<keyof F & string>>;
  readonly heading: readonly NoInfer<keyof F & string>[];
  readonly list: ListWords<NoInfer<keyof F & string>>;
  readonly due?: NoInfer<keyof F & string>;
  readonly span?: SpanType<NoInfer<keyof F & string>>;
  readonly inStep?: { readonly day: NoInfer<keyof F & string> };
  readonly counted?: { readonly [K in NoInfer<keyof F & string>]?: readonly NoInfer<keyof F & string>[] };
}

/** What conditions read of a record. */
export type ReadOf<F extends Fields, S extends string> = ValuesOf<F> & { readonly id?: string; readonly state?: S };

/** Declares a record type: one literal, every later mention of a name checked by the compiler. */
export function record<const N extends `${string}.${string}`, const F extends Fields, const S extends Readonly<Record<string, StateWord>>, const R extends Readonly<Record<string, ScopeWord>>, const A extends object = {}, const G extends object = {}>(
  name: N, title: Label, words: RecordWords<F, S, R, A, G>,
): RecordType<F, keyof G & string, keyof R & string, N, keyof S & string, keyof A & string> {
  return Object.freeze(build('record', name, title, words));
}

/** Declares a register: entries with identity and no states, kept by a source of their own (seed, import, later systems). */
export function register<const N extends `${string}.${string}`, const F extends Fields, const R extends Readonly<Record<string, ScopeWord>>>(
  name: N, title: Label, words: Omit<RecordWords<F, {}, R, {}, {}>, 'states' | 'groups' | 'actions' | 'notices' | 'master' | 'guide'>,
): RecordType<F, never, keyof R & string, N> {
  return Object.freeze(build<N, F, {}, R, {}, {}>('register', name, title, { ...words, states: {} }));
}

function build<N extends string, F extends Fields, S extends Readonly<Record<string, StateWord>>, R extends Readonly<Record<string, ScopeWord>>, A extends object, G extends object>(
  kind: 'record' | 'register', name: N, title: Label, words: RecordWords<F, S, R, A, G>,
): RecordType<F, keyof G & string, keyof R & string, N, keyof S & string, keyof A & string> {
  const actions = Object.entries((words.actions ?? {}) as Record<string, AnyActionWords>);
  return {
    kind, name, title, one: [title[0], words.one ?? title[1]],
    area: name.slice(0, name.indexOf('.')),
    master: words.master ?? null,
    number: typeof words.number === 'string' ? words.number : null,
    numberField: typeof words.number === 'object' ? words.number.field : null,
    fields: words.fields,
    states: Object.fromEntries(Object.entries<StateWord>(words.states).map(([key, word]) => [key, 'kind' in word ? word : state(word)])) as Record<keyof S & string, StateType>,
    groups: (words.groups ?? {}) as RecordType<F, keyof G & string>['groups'],
    sections: words.sections ?? (words.groups ? Object.values<Section>(words.groups) : [{ title, fields: Object.keys(words.fields) }]),
    see: words.see,
    roles: Object.keys(words.see),
    reveal: (words.reveal ?? {}) as Readonly<Record<string, readonly string[]>>,
    withheld: (words.withhold ?? []).map(({ from, fields, until, why }) => ({ from: many(from), fields, until: until ? recorded<ValuesOf<F>>(until) : null, why: why ?? null })),
    guide: words.guide ? { for: many<string>(words.guide.for), path: words.guide.path, states: words.guide.states as GuideType['states'] } : null,
    related: words.related ?? [],
    badges: words.badges ?? [],
    actions: Object.fromEntries(actions.map(([key, action]) => [key, read(action, words.master !== undefined)])) as Record<keyof A & string, ActionType>,
    notices: readNotices(words.notices ?? {}),
    place: (words.place ?? {}),
    heading: words.heading,
    list: readList(words.list),
    due: words.due ?? null,
    span: words.span ?? null,
    inStep: words.inStep ?? null,
    counted: (words.counted ?? {}) as Readonly<Record<string, readonly string[]>>,
  };
}

const many = <T>(value: T | readonly T[] | undefined): readonly T[] => (value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]);

type AnyActionWords = ActionWords<string, string, string, string, Recorded<unknown>, string>;

function read(words: AnyActionWords, mirrored: boolean): ActionType {
  return {
    title: words.title,
    opens: !mirrored && words.from === undefined && words.to !== undefined,
    from: many(words.from), to: words.to ?? null, by: many(words.by), byRule: words.byRule ?? false,
    form: words.form ?? [], need: words.need ?? [],
    reason: words.reason === true ? 'required' : (words.reason ?? 'none'),
    danger: words.danger ?? false, internal: words.internal ?? false, notBy: many(words.notBy),
    unless: (words.unless ?? []).map(({ when, why }) => ({ when: recorded<unknown>(when), why })),
    then: words.then ?? [],
  };
}

function readList(words: ListWords<string>): ListType {
  const sort = words.sort ?? '-updatedAt';
  return {
    columns: words.columns, filters: words.filters ?? [], views: words.views ?? {},
    sort: sort.startsWith('-') ? { field: sort.slice(1), descending: true } : { field: sort, descending: false },
  };
}
