import { inLanguage, type Label } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import { calendarOf, type Calendar } from '@fatong/contracts/calendar';
import type { Area } from '../definitions/index.js';
import type { Blobs, LetterSealing, Log, Receiving, RecordFiles, RecordReader, Store } from '../ports/index.js';
import { catalogue, type Catalogue } from './catalogue.js';
import type { Rights } from './rights.js';

/** What the composition gives the engine. */
export interface EngineParts {
  readonly areas: readonly Area[];
  readonly store: Store;
  readonly records: RecordReader;
  readonly rights: Rights;
  /** Titles of outside systems by folder. */
  readonly systems: Readonly<Record<string, Label>>;
  readonly log: Log;
  /** How files that come in messages are read, looked through and kept; absent: reports bring none. */
  readonly bringing?: Bringing;
  /** How seals are put into letters; absent: none is. */
  readonly sealing?: LetterSealing;
  /** `https://host` of the screens, for text messages; empty or absent: none is said. */
  readonly address?: string;
  /** UTC instant now; the process's clock when absent. */
  readonly clock?: () => string;
  /** Working days and days of rest as they are known now; the years we were built with when absent. */
  readonly calendar?: () => Calendar;
}

export interface Bringing {
  readonly blobs: Pick<Blobs, 'read'>;
  readonly receiving: Receiving;
  readonly files: Pick<RecordFiles, 'add' | 'get'>;
}

const builtIn = calendarOf();

/** The same, as the engine's files use it. */
export interface Parts extends Omit<EngineParts, 'areas' | 'systems'> {
  readonly calendar: () => Calendar;
  readonly catalogue: Catalogue;
  /** What happened before this instant is history that nobody is told; empty: everything is told. */
  readonly toldFrom: string;
  readonly clock: () => string;
  readonly address: string;
  /** What a system is called, in Chinese, as names stand in a timeline. */
  readonly system: (folder: string) => string;
}

export function partsOf({
  areas,
  systems,
  clock = () => now().toISOString(),
  calendar = () => builtIn,
  address = '',
  ...given
}: EngineParts): Parts {
  return {
    ...given,
    address,
    clock,
    calendar,
    toldFrom: '',
    catalogue: catalogue(areas),
    system: (folder) => (systems[folder] ? inLanguage(systems[folder], 'zh') : folder),
  };
}
