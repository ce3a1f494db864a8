import type { Label } from '@fatong/contracts';
import { record as recorded, type Condition, type Expression } from '@fatong/contracts/expression';
import { isStaff } from '@fatong/contracts/fields';
import type { RecordType } from './record.js';
import type { AnyTable } from './table.js';
import { districtReaders } from './words.js';

type Several<T> = T | readonly T[];

/**
 * Something people are told when it happens to a record (通知): what happened, who is told, in which words. F fields, R roles of the area, A actions, C the
 * record as conditions read it. The engine writes it in the transaction that made it so; whoever opens it sees of the record what he sees of it anyway.
 */
export interface NoticeWords<F, R, A, C, K = never> {
  /** A sentence without a personal value; `{field}` stands for the field's value, `{number}` for the record's. Nothing that is withheld from those told. */
  readonly words: Label;
  readonly on: NoticeOn<F, A, C, K>;
  readonly to: Several<NoticeTo<F, R>>;
  /** Told by a text message too, or, with nobody in `to`, by one alone. */
  readonly text?: NoticeText<F>;
}

/** A text message (短信) because of a notice, in its Chinese words; `{code}` and `{password}` stand for what the act tells once. */
export interface NoticeText<F = string> {
  /** The type of text messages (`texting`) that it becomes one of. */
  readonly through: `${string}.${string}`;
  readonly template: string;
  readonly purpose: 'reminder' | 'notice';
  /** The field with the number: of the record, or of the record a ref leads to; or where a table says who is on duty now: with nobody there none is written. */
  readonly phone: F | { readonly of: F; readonly field: string } | OnDuty<F>;
  /** Page of the screens that `{link}` stands for, as a path; where the installation names no address of its own it says nothing. */
  readonly leads?: `/${string}`;
  /** Fields of the text message, from the record or from itself (`id`). */
  readonly with?: Readonly<Record<string, F | 'id'>>;
}

/** A warning day or the end of one of these clocks has come; one of these was done, each time; a report came, each time; a condition began to hold for those told, or a field got another value (while a condition holds): on mirrors in whatever order reports come. */
export type NoticeOn<F, A, C, K = never> =
  | { readonly clock: Several<K>; readonly at: 'warn' | 'end' }
  | { readonly action: Several<A> }
  | { readonly report: string }
  | { readonly holds: (record: C) => Condition }
  | { readonly value: F; readonly holds?: (record: C) => Condition };

/** Those whom a field names, or people in these roles, wherever they are at this: resolved when they look, never a row a person. */
export type NoticeTo<F, R> = { readonly assignee: F } | NoticeToRoles<F, R>;
export interface NoticeToRoles<F, R> {
  readonly roles: Several<R>;
  readonly at: NoticeAt<F>;
  /** Told although their right shows them only other records of the type: whom the ref names, or his unit, and the sentence alone. */
  readonly unseen?: true;
}
export type NoticeAt<F> =
  /** Everybody in the role. */
  | 'all'
  /** Everybody in the role who sees the record by his place: the city, its district, the unit that owns it. */
  | 'scope'
  /** Who looks after the record's district. */
  | 'district'
  /** The unit that owns it. */
  | 'owner'
  /** The unit that asked what a partner now answers. */
  | 'asker'
  /** Whom the record itself is about: the entry of a register. */
  | 'self'
  /** Whom the ref names, in person. */
  | { readonly entry: F }
  /** The unit of the entry the ref leads to: a lawyer's firm. */
  | { readonly unitOf: F };

/** The number that a table has as it is in force when it happens: its conditions from fields of the record, a row that names them before one for all. */
export interface OnDuty<F = string> {
  readonly table: AnyTable;
  readonly given: Readonly<Record<string, F>>;
  /** The result that is the number. */
  readonly says: string;
}

export interface NoticeType {
  readonly name: string;
  readonly words: Label;
  readonly on: {
    readonly actions: readonly string[];
    readonly report: string | null;
    readonly holds: Expression | null;
    readonly value: string | null;
    readonly clocks: readonly string[];
    readonly at: 'warn' | 'end' | null;
  };
  readonly to: readonly ToldType[];
  readonly text: NoticeText | null;
}

/** Who is told as the engine reads it: people in these roles at a place, or whom a field names. */
export interface ToldType {
  readonly roles: readonly string[];
  readonly at: NoticeAt<string> | { readonly assignee: string };
  readonly unseen: boolean;
}

/** As the engine reads them. */
export function readNotices(words: Readonly<Record<string, NoticeWords<string, string, string, never, string>>>): readonly NoticeType[] {
  return Object.entries(words).map(([name, { words: said, on, to, text }]) => ({
    name,
    text: text ?? null,
    words: said,
    on: {
      actions: 'action' in on ? many(on.action) : [],
      report: 'report' in on ? on.report : null,
      holds: 'holds' in on && on.holds ? recorded(on.holds as (record: unknown) => Condition) : null,
      value: 'value' in on ? on.value : null,
      clocks: 'clock' in on ? many(on.clock) : [],
      at: 'clock' in on ? on.at : null,
    },
    to: many(to).map((one) =>
      'assignee' in one
        ? { roles: [], at: { assignee: one.assignee }, unseen: false }
        : { roles: many(one.roles), at: one.at, unseen: one.unseen ?? false },
    ),
  }));
}

const many = <T>(value: Several<T>): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/** The roles in which somebody is told: of whom a field names, those for which the field is. */
export function rolesTold({ fields }: Pick<RecordType, 'fields'>, { roles, at }: Pick<ToldType, 'roles' | 'at'>): readonly string[] {
  const field = typeof at === 'object' && 'assignee' in at ? fields[at.assignee] : undefined;
  return isStaff(field) ? field.roles : roles;
}

/** Fields and `number` that a sentence names. */
export const namedIn = (words: Label): readonly string[] => [
  ...new Set(words.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))),
];

/** Where a notice or a turn is put for everybody who holds a role (`<area>.<role>`) somewhere: in a unit, for a district, as the person a register entry is. */
export const noticeAddress = (role: string, who: string): string => `${role}@${who}`;

/** One account, whatever its roles: what it follows, and that it has read something. */
export const ownAddress = (account: string): string => noticeAddress('', account);

/** Everybody in a role. */
export const roleAddress = (role: string): string => noticeAddress(role, '*');

/** Who looks after a district. */
export const districtAddress = (role: string, district: string): string => noticeAddress(role, districtReaders(district));

/** The role and the place of an address; null: everybody in the role, wherever he is. */
export function addressed(address: string): { readonly role: string; readonly who: string | null } {
  const at = address.indexOf('@');
  const who = address.slice(at + 1);
  return { role: address.slice(0, at), who: who === '*' ? null : who };
}
