import type { Label } from '@fatong/contracts';
import type { Condition, Expression } from '@fatong/contracts/expression';
import type { RefusesType, RefusesWords } from './barring.js';
import type { Effect } from './effects/index.js';
import type { LeavesType } from './leaving.js';
import type { Side } from './list.js';
import type { AskedType, DueWords } from './turn.js';

export * from './around.js';
export * from './list.js';
export * from './place.js';

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
