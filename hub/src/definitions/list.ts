import type { Label } from '@fatong/contracts';
import type { sides } from '@fatong/contracts/codes';

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

/** A list as written; S: filters on how its clocks stand: columns, filters, saved views, default order (`-` before a name: descending). */
export interface ListWords<F, S = never> {
  readonly columns: readonly (F | Builtin)[];
  /** Columns of its Excel file, where that says more than the screen has room for (明细); absent: the same. */
  readonly sheet?: readonly (F | Builtin)[];
  readonly filters?: readonly (F | S | Builtin | 'inForce' | 'standing' | 'side' | 'either')[];
  readonly views?: Readonly<Record<string, ViewType<F | S | Builtin | 'standing' | 'side'>>>;
  readonly sort?: F | Builtin | `-${(F | Builtin) & string}`;
  /** Filters that find few of very many: an index in the order of the list leads to each. */
  readonly indexed?: readonly F[];
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
  readonly indexed: readonly string[];
  /** Null: whoever sees it exports it. */
  readonly exportNeeds: string | null;
  /** Null: it is no calendar. */
  readonly calendar: Required<CalendarWords> | null;
}
