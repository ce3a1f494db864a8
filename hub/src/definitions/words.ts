import type { Label } from '@fatong/contracts';
import type { sides } from '@fatong/contracts/codes';
import type { Condition, Expression } from '@fatong/contracts/expression';
import type { RefusesType, RefusesWords } from './barring.js';
import type { Effect } from './effects/index.js';
import type { LeavesType } from './leaving.js';
import type { AskedType, DueWords } from './turn.js';

/** How far a role sees: through its own person, what is assigned to its account, its unit, its district, as association, the whole city. */
export type ScopeWord = 'own' | 'assigned' | 'unit' | 'district' | 'association' | 'city';

/** How far a role sees, and where that depends on the record, only those of which it holds. C the record as conditions read it. */
export type SeeWord<C> =
  | ScopeWord
  | {
      readonly scope: ScopeWord;
      readonly when: (record: C) => Condition;
      /** Besides, whatever they say, those of this narrower scope. */
      readonly or?: ScopeWord;
    };

/** An ordinary state is its label; {@link pause} stops clocks, {@link end} is final. */
export type StateWord = Label | StateType;
export type StateTone = 'open' | 'active' | 'waiting' | 'done' | 'refused';
export interface StateType {
  readonly title: Label;
  readonly kind: 'open' | 'pause' | 'end';
  /** How a screen colours it. */
  readonly tone: StateTone;
}
export const state = (title: Label, tone: StateTone = 'active'): StateType => ({ title, kind: 'open', tone });
export const pause = (title: Label): StateType => ({ title, kind: 'pause', tone: 'waiting' });
export const end = (title: Label, tone: StateTone = 'done'): StateType => ({ title, kind: 'end', tone });

/** Some fields under a heading, in the order of reading. */
export interface Section<F = string> {
  readonly title: Label;
  readonly fields: readonly F[];
  /** Of what comes late in a long course: shows what is filled alone. */
  readonly brief?: true;
}

/** Filter of a record with a span: what holds on some day. */
export const inForceFilter = 'inForce';
/** Filter of a record with clocks: one that is not met stands so, in a record that is not over. */
export const anyStandingFilter = 'standing';
/** Filter of a record that one unit hands to another: what the reader’s own unit handed over, or what was handed to it. */
export const sideFilter = 'side';
/** Filter of a list: any of several conditions (或). */
export const eitherFilter = 'either';
export type Side = (typeof sides.keys)[number];
/** Filter on the days a record entered a state: `reached.closed`. */
export const reachedFilter = (state: string): string => `reached.${state}`;

/** Names every record has beside its fields; lists may show, sort and filter by them. */
export const builtins = ['number', 'state', 'district', 'ownerUnit', 'createdAt', 'updatedAt'] as const;
export type Builtin = (typeof builtins)[number];

type Several<T> = T | readonly T[];

/** An action as written; F fields, S states, R roles, A actions of the record, C the record as conditions read it, N its names as effects spell them, K its clocks. */
export interface ActionWords<F, S, R, A, C, N extends string, K = never> {
  readonly title: Label;
  /** States it may begin in; none with a `to`: it opens a record; none without: any state, unless it `enters`. */
  readonly from?: Several<S>;
  readonly to?: S;
  /** It opens an entry of a register that has no states. */
  readonly enters?: true;
  readonly by: Several<R>;
  /** Of all these only whom this field names may do it, and of nobody else it is asked. */
  readonly assignee?: F;
  /** Asked of somebody, and not merely possible: whose turn it is (待我处理). */
  readonly due?: DueWords<K, R, C>;
  /** Of a record that one unit hands to another: done by the unit that owns it alone, or by whom it was handed to alone. */
  readonly side?: Side;
  /** Done by the machine when a rule of the area proposes it, by nobody else (`by` is empty): {@link Rule}. */
  readonly byRule?: true;
  /** Done by the machine at the end of a clock that names it (`atEnd`); by people too where `by` says so. */
  readonly byClock?: true;
  /** Done by the machine when a report of a partner says so (`intake`, `matching`, `does` of a note); by people too where `by` says so. */
  readonly byReport?: true;
  /** Done by itself when somebody in `by` first opens the record (opening is an event), and by no button. */
  readonly byReading?: true;
  /** Fields its body may carry. */
  readonly form?: readonly F[];
  /** Fields of its form that begin empty each time, whatever an earlier act left in them; what is not filled again is emptied. */
  readonly anew?: readonly F[];
  /** Fields that must be filled afterwards. */
  readonly need?: readonly F[];
  /** A written reason: asked for (`true`, or by what it is called where it is no reason) or offered (`optional`). */
  readonly reason?: true | 'optional' | Label;
  /** Cannot be taken back: the screen asks twice. */
  readonly danger?: true;
  /** Done with many records of the list at once, each for itself and with a result of its own: it asks for nothing. */
  readonly bulk?: true;
  /** Begun on the first page of whoever may do it: what is entered all day (快捷录入). */
  readonly fromHome?: true;
  /** On the timeline only for roles that may do it, and for these besides: a note among officials. */
  readonly internal?: true | readonly R[];
  /** Who did (any of) these on this record may not do this one (经办 ≠ 审批). */
  readonly notBy?: Several<A>;
  /** Nobody of the unit that owns the record does it: the sentence that says so (回避). */
  readonly notOwner?: Label;
  /** Only who belongs to the unit that owns the record does it, of those in `by`: other units that it involves read along. The sentence that says so, or `true`. */
  readonly ownerOnly?: true | Label;
  /** What of the record's own values bars it, each with the sentence that says so; `which`: what of several it is, each named behind the sentence while it holds. */
  readonly unless?: readonly {
    readonly when: (record: C) => Condition;
    readonly why: Label;
    readonly which?: readonly { readonly when: (record: C) => Condition; readonly words: Label }[];
    /** A record that says it was tried, opened though the act is refused. */
    readonly leaves?: LeavesType;
  }[];
  /** What it may not make of the record, judged with what its form and effects say. */
  readonly refuses?: readonly RefusesWords<C>[];
  /** What it brings about beside what its form writes, in this order. */
  readonly then?: readonly Effect<N>[];
}

/** An action as the engine reads it. */
export interface ActionType {
  readonly title: Label;
  readonly opens: boolean;
  /** Empty: any state. */
  readonly from: readonly string[];
  readonly to: string | null;
  readonly by: readonly string[];
  /** The field that names who of them may do it; null: each. */
  readonly assignee: string | null;
  /** Of whom it is asked, and when; none: it is possible and no more. */
  readonly due: readonly AskedType[];
  readonly side: Side | null;
  readonly byRule: boolean;
  readonly byClock: boolean;
  readonly byReport: boolean;
  readonly byReading: boolean;
  readonly form: readonly string[];
  readonly anew: readonly string[];
  readonly need: readonly string[];
  readonly reason: 'required' | 'optional' | 'none';
  /** What is written, where it is no reason. */
  readonly reasonTitle: Label | null;
  readonly danger: boolean;
  readonly bulk: boolean;
  readonly internal: boolean;
  readonly fromHome: boolean;
  /** Whom an internal one is shown to, beside those who may do it. */
  readonly shownTo: readonly string[];
  readonly notBy: readonly string[];
  /** Why nobody of its own unit does it; null: he may. */
  readonly notOwner: Label | null;
  /** Only its own unit does it, and why; false: all may. */
  readonly ownerOnly: boolean | Label;
  readonly unless: readonly {
    readonly when: Expression;
    readonly why: Label;
    readonly which: readonly { readonly when: Expression; readonly words: Label }[];
    readonly leaves?: LeavesType;
  }[];
  readonly refuses: readonly RefusesType[];
  readonly then: readonly Effect[];
}

/** The conditions of an action that may ask other records: what bars it, and what the tables it consults ask. */
export const askedBy = ({ unless, then }: Pick<ActionType, 'unless' | 'then'>): readonly Expression[] => [
  ...unless.flatMap(({ when, which }) => [when, ...which.map((one) => one.when)]),
  ...then.flatMap(({ consults }) => Object.values(consults?.asks ?? {})),
];

/** Whose a record is, in data: rows, rights and trays follow from it. */
export interface PlaceWords<F> {
  /** Field with the district: a district code, or a ref whose target's district it takes; of several the first that has one. Absent: the actor's. */
  readonly district?: Several<F>;
  /** Unit that owns it: an id, or `actor` (default), or the ref whose target's owner unit it takes. */
  readonly owner?: 'actor' | { readonly unit: string } | { readonly ref: F };
  /** Fields that involve somebody: a ref itself (a lawyer), its target's owner unit (his firm), or who looks after its target's district. */
  readonly involve?: { readonly [K in F & string]?: Several<Involving> };
  /** Units always involved, e.g. the association whose mirror it is. */
  readonly units?: Readonly<Record<string, InvolvedRole>>;
  /** While any of these is unknown, the record is the city's alone. */
  readonly known?: readonly F[];
}
export interface Involving {
  readonly role: InvolvedRole;
  readonly as: 'entry' | 'unit' | 'district';
}
/** Who looks after a district, as a record involves them that belongs to several: no unit, so that it comes into nobody's tray. */
export const districtReaders = (code: string): string => `district:${code}`;
/** Whether it belongs to districts by whom it involves, rather than to one of its own. */
export const isOfSeveralDistricts = ({ involve = {} }: PlaceWords<string> = {}): boolean =>
  Object.values<Several<Involving> | undefined>(involve).some((how) => [how ?? []].flat().some(({ as }) => as === 'district'));
export type InvolvedRole = 'handler' | 'part' | 'copy' | 'former' | 'subject' | 'firm';

/** Fields that some who see a record do not see of it; C is the record as conditions read it. */
export interface WithheldWords<F, R, C> {
  readonly from: Several<R>;
  readonly fields: readonly F[];
  /** From when on they see them; absent: never. */
  readonly until?: (record: C) => Condition;
  /** Said in their place; absent: not even that there are such fields. */
  readonly why?: Label;
}
export interface WithheldType {
  readonly from: readonly string[];
  readonly fields: readonly string[];
  readonly until: Expression | null;
  readonly why: Label | null;
}

/** The procedure for those it concerns and who are no officials: what happens now, what is expected of them, by when. */
export interface GuideWords<F, S, R> {
  readonly for: Several<R>;
  /** States of the ordinary course, in its order. */
  readonly path: readonly S[];
  readonly states: { readonly [K in S & string]?: GuideStep<F> };
}
export interface GuideStep<F = string> {
  /** What happens in this state. */
  readonly now: Label;
  /** What they have to do, or may. */
  readonly you: Label;
  /** They are expected to act. */
  readonly asks?: true;
  /** By when, as the rules say it; `since`: the first of these fields that is known has the day from which it runs. */
  readonly within?: { readonly words: Label; readonly since?: readonly F[] };
}
export interface GuideType {
  readonly for: readonly string[];
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, GuideStep>>;
}

/**
 * A record as a sheet of paper (文档在线编辑): its form as it is printed, filled in where it stands. One action writes what is filled in; when that is locked, its own
 * guard says what to do instead. Versions are the acts that wrote any of its fields.
 */
export interface SheetType<F = string, A = string> {
  readonly title: Label;
  /** The action that writes it. */
  readonly writes: A;
  /** The action by which it is changed once that one is locked. */
  readonly corrects?: A;
  /** Rows of the paper under headings; up to four fields stand in one row. */
  readonly parts: readonly { readonly title: Label; readonly rows: readonly (readonly F[])[] }[];
  /** What is signed at its foot. */
  readonly foot?: Label;
}

/** Records shown with one: those of `type` whose ref `by` leads to it, or where its own field `of` leads (the same lawyer's others). Types may name each other, so that names are checked at start. */
export interface RelatedType<F = string> {
  readonly title: Label;
  readonly type: `${string}.${string}`;
  readonly by: string;
  /** Ref of this record whose target they share; absent: they lead to this record itself. */
  readonly of?: F;
  /** Roles it is not shown to, since what they see of those records would be taken for all there are. */
  readonly notFor?: readonly string[];
  /** A saved view of theirs, that narrows them. */
  readonly view?: string;
  /** What is shown of each; absent: their list's columns. */
  readonly columns?: readonly string[];
  /** How many are shown at once; 0: only how many there are, and the way to them. Default 8. */
  readonly show?: number;
  /** Actions that open one from here, with these of their fields filled in: from a field of this record, or from the record itself (`id`). */
  readonly begin?: { readonly actions: readonly string[]; readonly fill: Readonly<Record<string, F | 'id'>> };
}

/**
 * Something about whom a record is about that must be seen at a glance, in lists and on the record, and by which its list is filtered: a record of
 * another type in one of some states. Whoever does not see that type sees neither badge nor filter.
 */
export interface BadgeType<F = string> {
  /** Name of the filter. */
  readonly name: string;
  readonly title: Label;
  readonly type: `${string}.${string}`;
  readonly by: string;
  /** Ref of this record whose target they share; absent: they lead to this record itself. */
  readonly of?: F;
  readonly states: readonly string[];
  /** Their choice that is the badge's word, and the tone of each. */
  readonly word: string;
  readonly tones: Readonly<Record<string, BadgeTone>>;
  /** Column of the list it stands beside. */
  readonly beside: F;
  /** Roles that see some of these records, so that its absence would say more to them than is so. */
  readonly notFor?: readonly string[];
}
export type BadgeTone = 'near' | 'barred';

/** A list as written; S: filters on how its clocks stand: columns, filters, saved views, default order (`-` before a name: descending). */
export interface ListWords<F, S = never> {
  readonly columns: readonly (F | Builtin)[];
  /** Columns of its Excel file, where that says more than the screen has room for (明细); absent: the same. */
  readonly sheet?: readonly (F | Builtin)[];
  readonly filters?: readonly (F | S | Builtin | 'inForce' | 'standing' | 'side' | 'either')[];
  readonly views?: Readonly<Record<string, ViewType<F | S | Builtin | 'standing' | 'side'>>>;
  readonly sort?: F | Builtin | `-${(F | Builtin) & string}`;
  /** The type of requests (`exporting`) one of which must be approved before the list is exported. */
  readonly exportNeeds?: `${string}.${string}`;
  /** It can be read as a calendar too, by month and week. */
  readonly calendar?: CalendarWords<F>;
}
/** `at`: the span of time at which each stands there, one the list is filtered by; `beside`: what is said with it (room, who chairs). */
export interface CalendarWords<F = string> {
  readonly title: Label;
  readonly at: F;
  readonly beside?: readonly F[];
}
/** Values each named field must have; several values: any of them. */
export interface ViewType<F = string> {
  readonly title: Label;
  readonly filter: { readonly [K in F & string]?: string | readonly string[] };
}
export interface ListType {
  readonly columns: readonly string[];
  /** Of its Excel file. */
  readonly sheet: readonly string[];
  readonly filters: readonly string[];
  readonly views: Readonly<Record<string, ViewType>>;
  readonly sort: { readonly field: string; readonly descending: boolean };
  /** Null: whoever sees it exports it. */
  readonly exportNeeds: string | null;
  /** Null: it is no calendar. */
  readonly calendar: Required<CalendarWords> | null;
}
