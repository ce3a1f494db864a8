import type { FieldView } from '../api/index.js';
import { booleanKind, type BooleanField } from './boolean.js';
import type { Common } from './common.js';
import { choiceKind, type ChoiceField } from './choice.js';
import type { AttachedFile } from './attached.js';
import { dateKind, type DateField } from './date.js';
import { filesKind, type FilesField } from './files.js';
import { identifierKind, type IdentifierField } from './identifier.js';
import { instantKind, type InstantField } from './instant.js';
import { integerKind, type IntegerField } from './integer.js';
import type { Kind } from './kind.js';
import { moneyKind, type MoneyField } from './money.js';
import { organisationKind, type Organisation, type OrganisationField } from './organisation.js';
import { personKind, type Person, type PersonField } from './person.js';
import { proseKind, type ProseField } from './prose.js';
import { refKind, type RefField } from './ref.js';
import { slotKind, type Slot, type SlotField } from './slot.js';
import { textKind, type TextField } from './text.js';

/** A field of one value, or of several that are alike. */
export type PlainField =
  | TextField
  | ProseField
  | ChoiceField
  | DateField
  | InstantField
  | IntegerField
  | MoneyField
  | BooleanField
  | RefField
  | PersonField
  | OrganisationField
  | IdentifierField
  | SlotField
  | FilesField;
export type PlainFields = Readonly<Record<string, PlainField>>;

/** What its value is in a record, when it is there. */
export type PlainValue<F extends PlainField> =
  F extends ChoiceField<infer C, infer M>
    ? M extends true
      ? readonly C[]
      : C
    : F extends RefField<infer M> | IdentifierField<infer M>
      ? M extends true
        ? readonly string[]
        : string
      : F extends IntegerField | MoneyField
        ? number
        : F extends BooleanField
          ? boolean
          : F extends PersonField
            ? Person
            : F extends OrganisationField
              ? Organisation
              : F extends SlotField
                ? Slot
                : F extends FilesField
                  ? readonly AttachedFile[]
                  : string;

export const plainKinds = {
  text: textKind,
  prose: proseKind,
  choice: choiceKind,
  date: dateKind,
  instant: instantKind,
  integer: integerKind,
  money: moneyKind,
  boolean: booleanKind,
  ref: refKind,
  person: personKind,
  organisation: organisationKind,
  identifier: identifierKind,
  slot: slotKind,
  files: filesKind,
} satisfies { readonly [K in PlainField['kind']]: Kind<Extract<PlainField, { readonly kind: K }>> };

/** Undefined where the server is newer than this build. */
export const plainKind = (name: string): Kind<object> | undefined =>
  Object.hasOwn(plainKinds, name) ? (plainKinds[name as PlainField['kind']] as Kind<object>) : undefined;

/** Nothing, empty text and an empty list clear a field. */
export const isNothing = (json: unknown): boolean =>
  json === null || json === undefined || (typeof json === 'string' && json.trim() === '') || (Array.isArray(json) && json.length === 0);

/** A field as a screen is told of it. */
export const plainView = (name: string, field: PlainField): FieldView => ({
  ...commonView(name, field),
  many: 'many' in field && field.many,
  ...(plainKinds[field.kind] as Kind<PlainField>).view(field),
});

export const commonView = (
  name: string,
  { kind, title, class: of, required, hint }: PlainField | Common,
): Pick<FieldView, 'name' | 'kind' | 'title' | 'class' | 'required' | 'hint'> => ({
  name,
  kind: kind as FieldView['kind'],
  title,
  class: of,
  required,
  ...(hint && { hint }),
});
