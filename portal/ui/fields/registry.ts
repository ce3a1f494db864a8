import type { Type } from '@angular/core';
import type { FieldKind, FieldView } from '@fatong/contracts/api';
import { BooleanRead } from './boolean/read.js';
import { BooleanWrite } from './boolean/write.js';
import { ChoiceRead } from './choice/read.js';
import { ChoiceWrite } from './choice/write.js';
import { DateRead } from './date/read.js';
import { DateWrite } from './date/write.js';
import { FilesRead } from './files/read.js';
import { FilesWrite } from './files/write.js';
import { IdentifierRead } from './identifier/read.js';
import { IdentifierWrite } from './identifier/write.js';
import { InstantRead } from './instant/read.js';
import { InstantWrite } from './instant/write.js';
import { IntegerRead } from './integer/read.js';
import { IntegerWrite } from './integer/write.js';
import { MoneyRead } from './money/read.js';
import { MoneyWrite } from './money/write.js';
import { OrganisationRead } from './organisation/read.js';
import { OrganisationWrite } from './organisation/write.js';
import { PersonRead } from './person/read.js';
import { PersonWrite } from './person/write.js';
import { ProseRead } from './prose/read.js';
import { ProseWrite } from './prose/write.js';
import { RefRead } from './ref/read.js';
import { RefWrite } from './ref/write.js';
import { RowsRead } from './rows/read.js';
import { RowsWrite } from './rows/write.js';
import { SlotRead } from './slot/read.js';
import { SlotWrite } from './slot/write.js';
import { TextRead } from './text/read.js';
import { TextWrite } from './text/write.js';
import { Unsupported } from './unsupported.js';

/** Both halves of a kind: one folder each; and how they stand on a page. */
interface Halves {
  readonly read: Type<unknown>;
  readonly write: Type<unknown>;
  /** It needs the whole width of a form. */
  readonly isBroad?: true;
  /** In a list its values may be as long as a sentence. */
  readonly isLong?: (field: FieldView) => boolean;
  /** It is filled in by several controls, so that no label can point at one. */
  readonly isGroup?: (field: FieldView) => boolean;
}

/** Letters of a long choice, in Chinese; those of a text that is more than a name; choices that are all shown at once. */
const [wordy, lines, few] = [8, 1_000, 4];

const kinds: Readonly<Record<FieldKind, Halves>> = {
  text: { read: TextRead, write: TextWrite, isLong: ({ maxLength = 0 }) => maxLength > lines },
  prose: { read: ProseRead, write: ProseWrite, isBroad: true },
  choice: {
    read: ChoiceRead, write: ChoiceWrite,
    isLong: ({ many, choices = [] }) => many || choices.some(({ label: [zh] }) => zh.length > wordy),
    isGroup: ({ many, choices = [] }) => many || choices.length <= few,
  },
  date: { read: DateRead, write: DateWrite },
  instant: { read: InstantRead, write: InstantWrite },
  integer: { read: IntegerRead, write: IntegerWrite },
  money: { read: MoneyRead, write: MoneyWrite },
  boolean: { read: BooleanRead, write: BooleanWrite, isGroup: () => true },
  ref: { read: RefRead, write: RefWrite, isGroup: ({ many }) => many },
  person: { read: PersonRead, write: PersonWrite },
  organisation: { read: OrganisationRead, write: OrganisationWrite },
  identifier: { read: IdentifierRead, write: IdentifierWrite, isGroup: ({ many }) => many },
  slot: { read: SlotRead, write: SlotWrite, isGroup: () => true },
  rows: { read: RowsRead, write: RowsWrite, isBroad: true, isLong: () => true, isGroup: () => true },
  files: { read: FilesRead, write: FilesWrite, isBroad: true, isLong: () => true, isGroup: () => true },
};

/** The server may be newer than this page: an unknown kind gets a visible box. */
export const halvesOf = (kind: string): Halves => (Object.hasOwn(kinds, kind) ? kinds[kind as FieldKind] : { read: Unsupported, write: Unsupported });
