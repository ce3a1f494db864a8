import type { Label } from '@fatong/contracts';

/** How far a role sees: through its own person, what is assigned to its account, its unit, its district, as association, the whole city. */
export type ScopeWord = 'own' | 'assigned' | 'unit' | 'district' | 'association' | 'city';

/** An ordinary state is its label; {@link pause} stops clocks, {@link end} is final. */
export type StateWord = Label | StateType;
export type StateTone = 'open' | 'active' | 'waiting' | 'done' | 'refused';
export interface StateType {
  readonly title: Label;
  readonly kind: 'open' | 'pause' | 'end';
  /** How a screen colours it. */
  readonly tone: StateTone;
  /** State of records that stood in it before it was removed. */
  readonly successor?: string;
}
export const state = (title: Label, tone: StateTone = 'active'): StateType => ({ title, kind: 'open', tone });
export const pause = (title: Label): StateType => ({ title, kind: 'pause', tone: 'waiting' });
export const end = (title: Label, tone: StateTone = 'done'): StateType => ({ title, kind: 'end', tone });

/** Some fields under a heading, in the order of reading. */
export interface Section<F = string> {
  readonly title: Label;
  readonly fields: readonly F[];
}

/** Names every record has beside its fields; lists may show, sort and filter by them. */
export const builtins = ['number', 'state', 'district', 'ownerUnit', 'createdAt', 'updatedAt'] as const;
export type Builtin = (typeof builtins)[number];

type Several<T> = T | readonly T[];

/** An action as written; F fields, S states, R roles, A actions of the record. */
export interface ActionWords<F, S, R, A> {
  readonly title: Label;
  /** States it may begin in; none with a `to`: it opens a record; none without: any state. */
  readonly from?: Several<S>;
  readonly to?: S;
  readonly by: Several<R>;
  /** Fields its body may carry. */
  readonly form?: readonly F[];
  /** Fields that must be filled afterwards. */
  readonly need?: readonly F[];
  /** A written reason: asked for (`true`) or offered (`optional`). */
  readonly reason?: true | 'optional';
  /** Cannot be taken back: the screen asks twice. */
  readonly danger?: true;
  /** On the timeline only for roles that may do it: a note among officials. */
  readonly internal?: true;
  /** Who did that action on this record may not do this one (经办 ≠ 审批). */
  readonly notBy?: A;
  readonly then?: {
    /** Fact it states: a canonical type for which the area's `exchange/` builds the body. */
    readonly state?: string;
    /** Date or instant field that keeps when it was last done. */
    readonly stamp?: F;
    /** Whom it tells: fields that name them. Kept in the definition; letters and notices follow. */
    readonly tell?: readonly F[];
  };
}

/** An action as the engine reads it. */
export interface ActionType {
  readonly title: Label;
  readonly opens: boolean;
  /** Empty: any state. */
  readonly from: readonly string[];
  readonly to: string | null;
  readonly by: readonly string[];
  readonly form: readonly string[];
  readonly need: readonly string[];
  readonly reason: 'required' | 'optional' | 'none';
  readonly danger: boolean;
  readonly internal: boolean;
  readonly notBy: string | null;
  readonly fact: string | null;
  readonly stamp: string | null;
  readonly tell: readonly string[];
}

/** Whose a record is, in data: rows, rights and trays follow from it. */
export interface PlaceWords<F> {
  /** Field with the district: a district code, or a ref whose target's district it takes. Absent: the actor's. */
  readonly district?: F;
  /** Unit that owns it: an id, or `actor` (default), or the ref whose target's owner unit it takes. */
  readonly owner?: 'actor' | { readonly unit: string } | { readonly ref: F };
  /** Fields that involve somebody: a ref itself (a lawyer), its target's owner unit (his firm), or who looks after its target's district. */
  readonly involve?: { readonly [K in F & string]?: Several<Involving> };
  /** Units always involved, e.g. the association whose mirror it is. */
  readonly units?: Readonly<Record<string, InvolvedRole>>;
  /** While any of these is unknown, the record is the city's alone. */
  readonly known?: readonly F[];
}
export interface Involving { readonly role: InvolvedRole; readonly as: 'entry' | 'unit' | 'district' }
/** Who looks after a district, as a record involves them that belongs to several: no unit, so that it comes into nobody's tray. */
export const districtReaders = (code: string): string => `district:${code}`;
export type InvolvedRole = 'handler' | 'part' | 'copy' | 'former' | 'subject' | 'firm';

/** A list as written: columns, filters, saved views, default order (`-` before a name: descending). */
export interface ListWords<F> {
  readonly columns: readonly (F | Builtin)[];
  readonly filters?: readonly (F | Builtin)[];
  readonly views?: Readonly<Record<string, ViewType<F | Builtin>>>;
  readonly sort?: F | Builtin | `-${(F | Builtin) & string}`;
}
/** Values each named field must have; several values: any of them. */
export interface ViewType<F = string> { readonly title: Label; readonly filter: { readonly [K in F & string]?: string | readonly string[] } }
export interface ListType {
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly views: Readonly<Record<string, ViewType>>;
  readonly sort: { readonly field: string; readonly descending: boolean };
}
