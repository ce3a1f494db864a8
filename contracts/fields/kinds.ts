import type { FieldView } from '../api/index.js';
import { booleanKind, type BooleanField } from './boolean.js';
import { choiceKind, type ChoiceField } from './choice.js';
import { dateKind, type DateField } from './date.js';
import { identifierKind, type IdentifierField } from './identifier.js';
import { instantKind, type InstantField } from './instant.js';
import { integerKind, type IntegerField } from './integer.js';
import type { Ability, Kind } from './kind.js';
import { moneyKind, type MoneyField } from './money.js';
import { organisationKind, type Organisation, type OrganisationField } from './organisation.js';
import { personKind, type Person, type PersonField } from './person.js';
import { proseKind, type ProseField } from './prose.js';
import type { Read } from './reading.js';
import { refKind, type RefField } from './ref.js';
import { textKind, type TextField } from './text.js';

export type Field =
  | TextField | ProseField | ChoiceField | DateField | InstantField | IntegerField | MoneyField
  | BooleanField | RefField | PersonField | OrganisationField | IdentifierField;
export type Fields = Readonly<Record<string, Field>>;

/** What a field's value is in a record, when it is there. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer C, infer M> ? (M extends true ? readonly C[] : C)
  : F extends RefField<infer M> | IdentifierField<infer M> ? (M extends true ? readonly string[] : string)
  : F extends IntegerField | MoneyField ? number
  : F extends BooleanField ? boolean
  : F extends PersonField ? Person
  : F extends OrganisationField ? Organisation
  : string;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> | null };

/** Every kind there is. */
const kinds = {
  text: textKind, prose: proseKind, choice: choiceKind, date: dateKind, instant: instantKind, integer: integerKind, money: moneyKind, boolean: booleanKind,
  ref: refKind, person: personKind, organisation: organisationKind, identifier: identifierKind,
} satisfies { readonly [K in Field['kind']]: Kind<Extract<Field, { readonly kind: K }>> };

/** Kinds by name, in the order of their declaration. */
export const kindNames = Object.keys(kinds) as readonly Field['kind'][];

/** What a field can beside being kept and shown. */
export type CanOf<F extends Field> = { readonly [K in F['kind']]: (typeof kinds)[K]['can'][number] }[F['kind']];

export const kindOf = ({ kind }: Field): Kind<Field> => kinds[kind] as Kind<Field>;
/** The kind of what a screen draws; undefined where the server is newer than this build. */
export const kindNamed = (name: string): Kind<object> | undefined => (Object.hasOwn(kinds, name) ? (kinds[name as Field['kind']] as Kind<object>) : undefined);

export const can = (field: Field | undefined, what: Ability): boolean => field !== undefined && kindOf(field).can.includes(what);

/** Whether its value is an array. */
export const isMany = (field: Field): boolean => 'many' in field && field.many;

/** Nothing, empty text and an empty list clear a field. */
export const isNothing = (json: unknown): boolean => json === null || json === undefined || (typeof json === 'string' && json.trim() === '') || (Array.isArray(json) && json.length === 0);

/** Reads a form's value as its kind does. */
export const readValue = (json: unknown, field: Field): Read => (isNothing(json) ? { value: null } : kindOf(field).judge(json, field));

/** The same of what a screen is about to send. */
export const judgeView = (json: unknown, view: FieldView): Read => {
  const of = kindNamed(view.kind);
  return of === undefined || isNothing(json) ? { value: json } : of.judge(json, of.of(view));
};
