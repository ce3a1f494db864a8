export type { Common, FieldOptions, Take } from './common.js';
export { text, type TextField } from './text.js';
export { prose, type ProseField } from './prose.js';
export { choice, isChoice, type ChoiceField } from './choice.js';
export { date, type DateField } from './date.js';
export { instant, type InstantField } from './instant.js';
export { integer, type IntegerField } from './integer.js';
export { money, type MoneyField } from './money.js';
export { boolean, no, yes, type BooleanField } from './boolean.js';
export { idsIn, isRef, ref, type RefField, type Resolve } from './ref.js';
export { person, type Person, type PersonField } from './person.js';
export { organisation, type Organisation, type OrganisationField } from './organisation.js';
export { identifier, type IdentifierField } from './identifier.js';
export { slot, slotWords, type Slot, type SlotField } from './slot.js';
export { bytesOf, files, isFiles, largestFile, type FilesField } from './files.js';
export type { AttachedFile, FilePlaced, FileReference } from './attached.js';
export { isStaff, staffIn, staff, type Named, type StaffField, type StaffOptions } from './staff.js';
export { isRows, rowNames, rows, type RowOf, type RowsField } from './rows.js';
export { gridTables, type GridTable } from './grid.js';
export { isNothing, type PlainField, type PlainFields } from './plain.js';
export {
  can,
  isMany,
  judgeView,
  kindNamed,
  kindNames,
  kindOf,
  readValue,
  stated,
  viewOf,
  type CanOf,
  type Field,
  type Fields,
  type StatedOf,
  type ValueOf,
  type ValuesOf,
} from './kinds.js';
export { isClear, separator, type Ability, type FieldColumn, type Kind, type Lead } from './kind.js';
export type { Read, ReadFault } from './reading.js';
export {
  anyDay,
  beginning,
  beginsWith,
  codes,
  isMisread,
  leaf,
  moments,
  unknownValue,
  whole,
  type FilterValue,
  type Filtering,
  type Misread,
} from './filters.js';
export { chineseDay, dayWords } from './chinese.js';
export { wallClock, wordsOf, type Cell } from './cell.js';
