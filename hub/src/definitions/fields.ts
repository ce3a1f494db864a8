/** The kinds of fields, as records are declared with them: each is a file in contracts, since the screens judge and show by the same. */
export {
  boolean, choice, date, files, identifier, instant, integer, isMany, money, organisation, person, prose, ref, rows, text, unknownValue,
  type BooleanField, type ChoiceField, type DateField, type Field, type FieldOptions, type Fields, type FilesField, type IdentifierField, type InstantField, type IntegerField, type MoneyField,
  type Organisation, type OrganisationField, type Person, type PersonField, type ProseField, type RefField, type Resolve, type RowOf, type RowsField, type StatedOf, type Take, type TextField, type ValueOf, type ValuesOf,
} from '@fatong/contracts/fields';
