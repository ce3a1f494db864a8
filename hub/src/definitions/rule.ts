import type { Label } from '@fatong/contracts';
import { expressionOf, paths, recordedAt, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import type { DateField, Fields, IntegerField, MoneyField, ValuesOf } from './fields.js';
import type { Parameter, ParameterVersion } from './parameter.js';
import { declared } from './declared.js';
import type { RecordType } from './record.js';

/**
 * A rule that proposes or alerts (PIPL art. 24: the machine proposes, a person decides): when records about somebody change, and each day where it says so,
 * it looks at all of them and says which facts make it true. The engine opens a record for facts it has not answered before, in the transaction that made
 * them so. Who may steer the rules of the area sets its parameter, switches it and narrows it to districts.
 */
export interface Rule {
  /** The key of its parameter. */
  readonly name: string;
  readonly title: Label;
  readonly parameter: Parameter;
  /** The types it looks at, by what `judge` calls them. */
  readonly looks: Readonly<Record<string, RuleLook>>;
  /** Type it opens, by its action that is `byRule`. */
  readonly proposes: RecordType;
  /** Ref of what it opens to whom it is about. */
  readonly subject: string;
  /** Each fact opens one of its own; else they make one together, and those that come later are added to it while nobody has taken it up. */
  readonly each: boolean;
  /** It looks at everybody each day too, since time alone may make it true. */
  readonly daily: boolean;
  /** A criterion of a search through everybody: judged in its runs alone, where it opens nothing by itself. */
  readonly swept: boolean;
  /** Sources of that search without whose data it says nothing. */
  readonly needs: readonly string[];
  /** First day of which it says anything: keys begin with a day, and what it said of earlier ones stands. Absent: what it does not say any more is taken back. */
  saysFrom?(today: string, value: unknown): string;
  /** States of what it opens that say it was wrong (误报): of how many of them that is so, is its false-alarm share. */
  readonly wrong: readonly string[];
  /** Facts that together make the rule true, oldest first; none: it is not true. Pure. `subject`: id of whom it is about. */
  judge(records: WatchedBy, value: unknown, today: string, subject: string): readonly RuleFact[];
  /** What it says of them. */
  values(facts: readonly RuleFact[], version: ParameterVersion): Readonly<Record<string, unknown>>;
}

/** Records of one type that a rule looks at; a change of `about` or of one of `reads` wakes it. */
export interface RuleLook<W extends Fields = Fields> {
  readonly watch: RecordType<W>;
  /** Ref of the watched record that says whom it is about; `id`: it is itself whom the rule is about. */
  readonly about: string;
  readonly reads: readonly string[];
  /** What it reads beside; a change in one of these wakes it not. */
  readonly beside: readonly string[];
  /** It looks at those alone whose day lies in the calendar month of a change, or so many days before or after whom it is about. */
  readonly within?: RuleWithin;
  /** It looks at all that say the same in this field as the one it is about. */
  readonly sharing?: string;
  /** It looks at those alone of which this holds: others are neither read nor wake it, so that what a rule costs does not grow with what it makes nothing of. */
  readonly only?: Expression;
  /** What the entry that a ref leads to says, read with each record; a change there wakes it not. */
  readonly through?: { readonly ref: string; readonly fields: readonly string[] };
  /** It looks at no records but at how many there were each day, and what they add up to. */
  readonly tallied?: RuleTallies;
  /** Whether a record that says this makes anything of the rule by this value of its parameter; a change that matters by none wakes it not. */
  matters?(values: Readonly<Record<string, unknown>>, value: unknown): boolean;
}

export interface RuleWithin<F extends string = string> {
  /** Date field of the watched record. */
  readonly by: F;
  /** `month`: facts are of that month, and their keys begin with a day of it, `YYYY-MM-DD`. */
  readonly span: 'month' | { readonly days: number };
}

export interface RuleTallies<F extends string = string> {
  /** Date field by which they are told apart, and so many days back. */
  readonly by: F;
  readonly days: number;
  /** Money or integer field that is added up; absent: they are counted alone. */
  readonly sums?: F;
  readonly where?: Expression;
  /** It counts the others, not the one it is about: who these are. */
  readonly among?: RulePeers<F>;
  /** It is counted only where a value of the parameter asks for it; absent: always. */
  readonly asked?: (value: unknown) => boolean;
}

/** With whom one is compared: the others whose records say the same as most of his in this field, or all others where those are fewer than so many. */
export interface RulePeers<F extends string = string> {
  /** Choice of the watched record; absent: all others. */
  readonly by?: F;
  readonly least: number;
}
type WatchedBy = Readonly<Record<string, readonly Watched[]>>;

/** A watched record as rules see it: only the fields they read. */
export interface Watched<F extends Fields = Fields> {
  readonly id: string;
  readonly number: string | null;
  readonly state: string | null;
  /** When it was stored. */
  readonly createdAt: string;
  readonly values: ValuesOf<F>;
  /** What the entry says that the look reads `through` a ref. */
  readonly entry?: Readonly<Record<string, unknown>>;
}

export interface RuleFact {
  /** What makes it this fact and no other: answered once for ever. */
  readonly key: string;
  /** The fact in plain words, with number and date. */
  readonly words: string;
  /** Ids of the records it leads to. */
  readonly records: readonly string[];
  /** What is taken over from them, beside `values`; of a rule whose facts open one each, what that one says of this fact. */
  readonly values?: Readonly<Record<string, unknown>>;
}

interface LookWords<W extends Fields> {
  readonly watch: RecordType<W>;
  readonly about: NoInfer<keyof W & string> | 'id';
  readonly reads: readonly NoInfer<keyof W & string>[];
  readonly beside?: readonly NoInfer<keyof W & string>[];
  readonly within?: RuleWithin<NoInfer<keyof W & string>>;
  readonly sharing?: NoInfer<keyof W & string>;
  readonly only?: (record: Recorded<ValuesOf<W>>) => Condition;
  readonly through?: { readonly ref: NoInfer<keyof W & string>; readonly fields: readonly string[] };
}
interface Opening<V, P extends Fields> {
  readonly proposes: RecordType<P>;
  readonly subject: NoInfer<keyof P & string>;
  readonly each?: true;
  readonly daily?: true;
  readonly swept?: true;
  readonly needs?: readonly string[];
  readonly wrong?: readonly string[];
  readonly saysFrom?: (today: string, value: V) => string;
  readonly values: (facts: readonly RuleFact[], version: ParameterVersion<V>) => ValuesOf<P>;
}
type Judged<P extends Fields> = readonly (RuleFact & { readonly values?: NoInfer<ValuesOf<P>> })[];

/** So many that say the same are judged anew where one of them changes, the newest; more would tell a rule nothing. */
export const mostSharing = 400;
/** … each beside so many, so that the oldest that is judged is not taken for the first there is. */
export const mostBeside = 2 * mostSharing;

/** One of the types a rule over several looks at; every field name is checked. */
export const look = <W extends Fields>({ beside = [], reads, within, only, ...words }: LookWords<W>): RuleLook<W> => {
  const condition = only && expressionOf(only(recordedAt<ValuesOf<W>>('', 0)));
  return Object.freeze({
    ...words,
    // The day by which it is bounded and what it is narrowed by are read, too: another one may make another thing of it.
    reads: [...new Set([...reads, ...(within ? [within.by] : []), ...(condition ? paths(condition) : [])])],
    beside,
    ...(within && { within }),
    ...(condition && { only: condition }),
  });
};

/** A day of a look that only counts: `on`, how many, and what they add up to; of others (`among`), how many others there are in all. */
export interface TallyFields extends Fields {
  readonly on: DateField;
  readonly count: IntegerField;
  readonly sum: MoneyField;
  readonly peers: IntegerField;
}

/** A look at figures alone: of how many records there were each day about somebody, and what they add up to. It wakes no rule; a daily one looks at it. */
export const tallied = <W extends Fields>({
  watch,
  about,
  where,
  ...words
}: {
  readonly watch: RecordType<W>;
  readonly about: NoInfer<keyof W & string>;
  readonly where?: (record: Recorded<ValuesOf<W>>) => Condition;
} & Omit<RuleTallies<NoInfer<keyof W & string>>, 'where'>): RuleLook<TallyFields> =>
  Object.freeze({
    watch: watch as unknown as RecordType<TallyFields>,
    about,
    reads: [],
    beside: [],
    tallied: { ...words, ...(where && { where: expressionOf(where(recordedAt<ValuesOf<W>>('', 0))) }) },
  });

/** Declares a rule over records of one type; every field name is checked. */
export const rule = <V, W extends Fields, P extends Fields>(
  parameter: Parameter<V>,
  title: Label,
  {
    watch,
    about,
    reads,
    beside,
    within,
    sharing,
    through,
    only,
    matters,
    judge,
    ...words
  }: LookWords<W> &
    Opening<V, P> & {
      /** Of records of which it says no the rule makes nothing: their changes wake it not, and whom they are about is not locked. */
      readonly matters?: (values: ValuesOf<W>, value: V) => boolean;
      readonly judge: (records: readonly Watched<W>[], value: V, today: string, subject: string) => Judged<P>;
    },
): Rule =>
  built(
    parameter,
    title,
    {
      records: {
        ...look({
          watch,
          about,
          reads,
          ...(beside && { beside }),
          ...(within && { within }),
          ...(sharing && { sharing }),
          ...(through && { through }),
          ...(only && { only }),
        }),
        ...(matters && { matters: (values: ValuesOf<W>, value: unknown) => matters(values, value as V) }),
      },
    },
    words,
    (of, value, today, subject) => judge((of['records'] ?? []) as readonly Watched<W>[], value, today, subject),
  );

/** Declares a rule over records of several types that are about the same. */
export const ruleOver = <V, const L extends Readonly<Record<string, unknown>>, P extends Fields>(
  parameter: Parameter<V>,
  title: Label,
  {
    over,
    judge,
    ...words
  }: Opening<V, P> & {
    readonly over: L & { readonly [K in keyof L]: L[K] extends RuleLook<infer _> ? L[K] : never };
    readonly judge: (
      records: { readonly [K in keyof L]: L[K] extends RuleLook<infer W> ? readonly Watched<W>[] : never },
      value: V,
      today: string,
      subject: string,
    ) => Judged<P>;
  },
): Rule =>
  built(parameter, title, over as unknown as Rule['looks'], words, (of, value, today, subject) =>
    judge(of as Parameters<typeof judge>[0], value, today, subject),
  );

function built<V, P extends Fields>(
  parameter: Parameter<V>,
  title: Label,
  looks: Rule['looks'],
  { values, proposes, each, daily, swept, needs = [], wrong = [], saysFrom, subject }: Opening<V, P>,
  judge: (records: WatchedBy, value: V, today: string, subject: string) => readonly RuleFact[],
): Rule {
  return declared(
    'rule',
    Object.freeze({
      name: parameter.key,
      title,
      parameter: parameter as Parameter,
      looks,
      proposes,
      subject,
      each: each === true,
      daily: daily === true,
      swept: swept === true,
      needs,
      wrong,
      ...(saysFrom && { saysFrom: (today: string, value: unknown) => saysFrom(today, value as V) }),
      judge: (records, value, today, subject) => judge(records, value as V, today, subject),
      values: (facts, version) => values(facts, version as ParameterVersion<V>),
    } satisfies Rule),
  );
}

/** The looks of a rule at records of a type. */
export const looksAt = ({ looks }: Rule, type: string): readonly RuleLook[] =>
  Object.values(looks).filter(({ watch }) => watch.name === type);

/** Whom a watched record is about. */
export const subjectOf = (
  about: string,
  { id, values }: { readonly id: string; readonly values: Readonly<Record<string, unknown>> },
): unknown => (about === 'id' ? id : values[about]);
