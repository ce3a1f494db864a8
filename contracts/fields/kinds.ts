import type { FieldKind, FieldView } from '../api/index.js';
import type { AttachedFile, FileReference } from './attached.js';
import type { Ability, Kind } from './kind.js';
import { commonView, isNothing, plainKinds, type PlainField, type PlainValue } from './plain.js';
import type { Read } from './reading.js';
import { rowsKind, type RowOf, type RowsField } from './rows.js';
import { staffKind, type Named, type StaffField } from './staff.js';

export type Field = PlainField | StaffField | RowsField;
export type Fields = Readonly<Record<string, Field>>;

/** What a field's value is in a record, when it is there. */
export type ValueOf<F extends Field> =
  F extends RowsField<infer C>
    ? readonly RowOf<C>[]
    : F extends StaffField
      ? readonly Named[]
      : F extends PlainField
        ? PlainValue<F>
        : never;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> | null };

/** As a fact states it to others: of a file its reference and its SM3 alone. */
type Stated<V> = V extends readonly AttachedFile[]
  ? readonly FileReference[]
  : V extends readonly (infer R extends object)[]
    ? readonly { readonly [C in keyof R]: Stated<R[C]> }[]
    : V;
export type StatedOf<F extends Fields> = { readonly [K in keyof F]?: Stated<ValueOf<F[K]>> | null };

/** What of a value may be stated to others. */
export const stated = (value: unknown, field: Field): unknown =>
  kindOf(field).files(value, field, ({ file: { id, sm3 } }): FileReference => ({ id, sm3 }));

/** Every kind there is, as the API says them. */
const kinds = { ...plainKinds, staff: staffKind, rows: rowsKind } satisfies {
  readonly [K in FieldKind]: Kind<Extract<Field, { readonly kind: K }>>;
};

/** Kinds by name, in the order of their declaration. */
export const kindNames = Object.keys(kinds) as readonly Field['kind'][];

/** What a field can beside being kept and shown. */
export type CanOf<F extends Field> = { readonly [K in F['kind']]: (typeof kinds)[K]['can'][number] }[F['kind']];

export const kindOf = ({ kind }: Field): Kind<Field> => kinds[kind] as Kind<Field>;
/** The kind of what a screen draws; undefined where the server is newer than this build. */
export const kindNamed = (name: string): Kind<object> | undefined =>
  Object.hasOwn(kinds, name) ? (kinds[name as Field['kind']] as Kind<object>) : undefined;

export const can = (field: Field | undefined, what: Ability): boolean => field !== undefined && kindOf(field).can.includes(what);

/** Whether its value is an array. */
export const isMany = (field: Field): boolean => 'many' in field && field.many;

/** Reads a form's value as its kind does; `before`: what was kept so far. */
export const readValue = (json: unknown, field: Field, before: unknown = null): Read =>
  isNothing(json) ? kindOf(field).clear(field, before) : kindOf(field).judge(json, field, before);

/** The same of what a screen is about to send. */
export const judgeView = (json: unknown, view: FieldView): Read => {
  const of = kindNamed(view.kind);
  return of === undefined || isNothing(json) ? { value: json } : of.judge(json, of.of(view));
};

/** A field as a screen is told of it. */
export const viewOf = (name: string, field: Field): FieldView => ({
  ...commonView(name, field),
  many: isMany(field),
  ...kindOf(field).view(field),
});
