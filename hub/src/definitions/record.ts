import type { FunctionId, Label } from '@fatong/contracts';
import type { ClockStanding } from '@fatong/contracts/calendar';
import type { Condition, Expression, Recorded } from '@fatong/contracts/expression';
import type { OnlyType, OnlyWords } from './barring.js';
import type { BelongingType, BelongingWords } from './belonging.js';
import type { ClockFilter, ClockFields, ClockType, ClockWords } from './clock.js';
import type { IntakeType, IntakeWords } from './intake.js';
import type { LikenessType, LikenessWords } from './likeness.js';
import type { MatchingType, MatchingWords } from './matching.js';
import type { MenuType, MenuWords } from './menu.js';
import type { Fields, RowsField, ValuesOf } from './fields.js';
import type { LetterType, LetterWords, RefOf } from './letters/index.js';
import type { NoticeType, NoticeWords } from './notice.js';
import type { Names } from './vocabulary.js';
import type {
  ActionType,
  ActionWords,
  BadgeType,
  GuideType,
  SheetType,
  GuideWords,
  ListType,
  ListWords,
  PlaceWords,
  RelatedType,
  ScopeWord,
  Section,
  SeeWord,
  StateType,
  StateWord,
  WithheldType,
  WithheldWords,
} from './words.js';

/** A record type as store, engine and API read it. */
export interface RecordType<
  F extends Fields = Fields,
  G extends string = string,
  R extends string = string,
  N extends string = string,
  S extends string = string,
  A extends string = string,
> {
  readonly kind: 'record' | 'mirror' | 'register';
  /** `<area>.<record>`. */
  readonly name: N;
  readonly area: string;
  /** Of its list. */
  readonly title: Label;
  /** What a single one is called. */
  readonly one: Label;
  /** System folder whose truth it is; null: ours. */
  readonly master: string | null;
  /** Pattern of its number, e.g. `LS{yyyymmdd}{seq:6}`; null: mirrors are numbered by their master, most registers by {@link RecordType.numberField}. */
  readonly number: string | null;
  /** The text field that an entry of a register is known by; its number is what stands there. */
  readonly numberField: string | null;
  readonly fields: F;
  /** Fields that are gone for good, with what they held. */
  readonly drop: readonly string[];
  /** Empty on registers. */
  readonly states: Readonly<Record<S, StateType>>;
  /** Mirrors: groups of fields, one a report, each with a version of its own. */
  readonly groups: Readonly<Record<G, Section<keyof F & string>>>;
  /** Order of reading; mirrors: their groups. */
  readonly sections: readonly Section[];
  readonly see: Readonly<Record<string, ScopeWord>>;
  /** Of roles that see only some of those: which. */
  readonly seenWhen: Readonly<Record<string, Expression>>;
  /** Of those roles: the narrower scope in which they see all, whatever it says. */
  readonly seenBesides: Readonly<Record<string, ScopeWord>>;
  /** Roles that see it: the keys of `see`. */
  readonly roles: readonly R[];
  /** Field → roles that may unmask it, stating a purpose. */
  readonly reveal: Readonly<Record<string, readonly string[]>>;
  /** What some of those roles do not see of it. */
  readonly withheld: readonly WithheldType[];
  readonly guide: GuideType | null;
  readonly sheet: SheetType | null;
  /** Fields that are drawn only where this holds of the values a reader sees: elsewhere they would ask for what cannot be. */
  readonly shownWhen: Readonly<Record<string, Expression>>;
  readonly related: readonly RelatedType[];
  readonly badges: readonly BadgeType[];
  readonly actions: Readonly<Record<A, ActionType>>;
  /** Who acts on some of the records he sees alone. */
  readonly only: readonly OnlyType[];
  /** What people are told of it. */
  readonly notices: readonly NoticeType[];
  readonly place: PlaceWords<string>;
  /** Fields that make its title in lists, search and references; no personal ones. */
  readonly heading: readonly string[];
  readonly list: ListType;
  readonly menu: MenuType;
  /** Its time limits, in the order they are counted. */
  readonly clocks: readonly ClockType[];
  /** What it issues, by name. */
  readonly letters: Readonly<Record<string, LetterType>>;
  /** Date by which it is to be done: trays put it where its day says. */
  readonly due: string | null;
  /** Dates between which an entry holds, both included: its list can be asked what is in force. */
  readonly span: SpanType | null;
  /** Mirrors: the field with the legal day on which a record counts when we compare with its master; null: we do not. */
  readonly inStep: { readonly day: string } | null;
  /** Records of ours that reports open; null: none does. */
  readonly intake: IntakeType | null;
  /** How whom it is about is found; null: a form says it. */
  readonly matching: MatchingType | null;
  /** How it is told that two of it speak of the same; null: it is not. */
  readonly likeness: LikenessType | null;
  /** Entries it belongs to by what it says. */
  readonly belongs: readonly BelongingType[];
  /** Date field → fields figures tell apart beside it. Each is a covering index, so that a figure reads no row. */
  readonly counted: Readonly<Record<string, readonly string[]>>;
  /** Date field → counts kept by its days and months: see {@link RollupType}. */
  readonly rollups: Readonly<Record<string, RollupType>>;
}
/**
 * What is counted by a day of records that become millions is kept with each change, so that figures of years read as much as there are offices and kinds and not as there
 * are records. Nothing else changes: a figure that is not covered reads the records.
 */
export interface RollupType<F = string> {
  /** Fields with one value that a figure tells apart or asks for together, the smallest set first; state, district and unit are in each. */
  readonly by: readonly (readonly F[])[];
  /** Whole numbers and money that figures add up. */
  readonly sums?: readonly F[];
}
/** Fields of the first and the last day; none of the last: still. */
export interface SpanType<F = string> {
  readonly since: F;
  readonly until: F;
}

/** Fields of rows, as what is withheld names them: `officers.home`. */
export type CellNames<F extends Fields> = {
  readonly [K in keyof F & string]: F[K] extends RowsField<infer C> ? `${K}.${keyof C & string}` : never;
}[keyof F & string];

/** What conditions read of a record: C its clocks, each by how it stands. */
export type ReadOf<F extends Fields, S extends string, C extends string = never> = ValuesOf<F> & {
  readonly id?: string;
  readonly state?: S;
  readonly clock?: { readonly [K in C]?: ClockStanding };
};

/** The words of every declaration: F its fields, S its states, A its actions, C its clocks, L its letters; R the roles and M the menu groups of its area. Mentions never add a name. */
export interface CommonWords<F extends Fields, S, A, R extends string, M extends string, C, L> {
  /** English for a single one, where the title is a plural. */
  readonly one?: string;
  /** Functions it serves, for `docs/functions.md`. */
  readonly law?: FunctionId | readonly FunctionId[];
  readonly fields: F;
  /** Fields of before that are gone: the next migration drops their columns, with what they hold. */
  readonly drop?: readonly string[];
  readonly sections?: readonly Section<NoInfer<keyof F & string>>[];
  readonly see: { readonly [K in R]?: SeeWord<Recorded<NoInfer<ReadOf<F, keyof S & string>>>> };
  readonly reveal?: { readonly [K in NoInfer<keyof F & string>]?: readonly NoInfer<R>[] };
  readonly withhold?: readonly WithheldWords<NoInfer<(keyof F & string) | CellNames<F>>, NoInfer<R>, Recorded<NoInfer<ValuesOf<F>>>>[];
  readonly show?: { readonly [K in NoInfer<keyof F & string>]?: (row: Recorded<NoInfer<ValuesOf<F>>>) => Condition };
  readonly guide?: GuideWords<NoInfer<keyof F & string>, NoInfer<keyof S & string>, NoInfer<R>>;
  readonly sheet?: SheetType<NoInfer<keyof F & string>, NoInfer<keyof A & string>>;
  readonly related?: readonly RelatedType<NoInfer<keyof F & string>>[];
  readonly badges?: readonly BadgeType<NoInfer<keyof F & string>>[];
  readonly actions?: {
    readonly [K in keyof A]: ActionWords<
      NoInfer<keyof F & string>,
      NoInfer<keyof S & string>,
      NoInfer<R>,
      NoInfer<keyof A & string>,
      Recorded<NoInfer<ReadOf<F & ClockFields<keyof C & string>, keyof S & string, keyof C & string>>>,
      NoInfer<Names<F, keyof S & string, keyof A & string, keyof L & string, keyof C & string>>,
      NoInfer<keyof C & string>
    >;
  };
  readonly only?: readonly OnlyWords<NoInfer<R>, Recorded<NoInfer<ReadOf<F, keyof S & string>>>>[];
  readonly notices?: Readonly<
    Record<
      string,
      NoticeWords<
        NoInfer<keyof F & string> | keyof ClockFields<NoInfer<keyof C & string>>,
        NoInfer<R>,
        NoInfer<keyof A & string>,
        Recorded<NoInfer<ReadOf<F, keyof S & string>>>,
        NoInfer<keyof C & string>
      >
    >
  >;
  readonly place?: PlaceWords<NoInfer<keyof F & string>>;
  readonly heading: readonly NoInfer<keyof F & string>[];
  readonly list: ListWords<NoInfer<(keyof F & string) | keyof ClockFields<keyof C & string>>, NoInfer<ClockFilter<keyof C & string>>>;
  readonly clocks?: {
    readonly [K in keyof C]: ClockWords<
      NoInfer<keyof A & string>,
      NoInfer<keyof C & string>,
      NoInfer<Names<F, keyof S & string, keyof A & string, keyof L & string, keyof C & string>>,
      Recorded<NoInfer<ReadOf<F, keyof S & string>>>
    >;
  };
  readonly letters?: { readonly [K in keyof L]: LetterWords<NoInfer<keyof F & string>, NoInfer<RefOf<F>>, NoInfer<R>> };
  readonly menu?: MenuWords<NoInfer<R>, NoInfer<M>>;
  readonly due?: NoInfer<keyof F & string>;
  readonly span?: SpanType<NoInfer<keyof F & string>>;
  readonly counted?: {
    readonly [K in NoInfer<(keyof F & string) | `${keyof C & string}Due`>]?: readonly NoInfer<
      (keyof F & string) | `${keyof C & string}Met`
    >[];
  };
  readonly rollups?: { readonly [K in NoInfer<keyof F & string>]?: RollupType<NoInfer<keyof F & string>> };
}

/** A record of ours. */
export interface RecordWords<F extends Fields, S extends States, A, R extends string, M extends string, C, L>
  extends CommonWords<F, S, A, R, M, C, L> {
  readonly number?: string;
  readonly states: S;
  readonly intake?: IntakeWords<NoInfer<keyof F & string>, NoInfer<keyof A & string>>;
  readonly matching?: MatchingWords<
    NoInfer<keyof F & string>,
    NoInfer<keyof A & string>,
    NoInfer<Names<F, keyof S & string, keyof A & string, keyof L & string, keyof C & string>>
  >;
  readonly likeness?: LikenessWords<NoInfer<keyof F & string>, NoInfer<keyof A & string>, Recorded<NoInfer<ValuesOf<F>>>>;
  readonly belongs?: readonly BelongingWords<NoInfer<keyof F & string>, NoInfer<keyof A & string>, Recorded<NoInfer<ValuesOf<F>>>>[];
}

/** A record whose truth is an outside system's: reports write its groups and its state, our actions what is ours beside them. */
export interface MirrorWords<F extends Fields, S extends States, A, R extends string, M extends string, C, G, L>
  extends CommonWords<F, S, A, R, M, C, L> {
  readonly master: string;
  readonly states: S;
  readonly groups: { readonly [K in keyof G]: Section<NoInfer<keyof F & string>> };
  readonly inStep?: { readonly day: NoInfer<keyof F & string> };
}

/** Entries with identity, kept by a source of their own (seed, import, later systems); they may have a standing and actions that move it. */
export interface RegisterWords<F extends Fields, S extends States, A, R extends string, M extends string, C, L>
  extends CommonWords<F, S, A, R, M, C, L> {
  /** The field that is its number, or the pattern of those that have none by themselves. */
  readonly number?: { readonly field: NoInfer<keyof F & string> } | string;
  readonly states?: S;
}

export type States = Readonly<Record<string, StateWord>>;
