import type { RecordRow } from '../../ports/index.js';
import type { Person } from './people.js';

/** City: all districts. District: its own. Institution: what is its unit's. Person: what concerns himself. */
export type Reach = 'all' | 'district' | 'unit' | 'own' | 'nothing';

/** Whose a record of the cast is; `self` and `own` are the person and the institution with accounts. */
export interface Whose {
  readonly person: string;
  readonly unit: string;
  readonly district: string;
}

/** Stores a record as reports, registers and acts would have left it, with whom it involves. @returns its id */
export type Put = (
  type: string,
  whose: Whose,
  row: Partial<RecordRow>,
  involved?: readonly string[] | ((id: string) => readonly string[]),
) => string;

type ByRole<T> = Readonly<Record<string, T>>;

/**
 * What `areas/<area>/rights.ts` exports: transcribed by hand from the rulebook and never from the definitions, and asked over the API. What each role sees and
 * does, which masked fields it unmasks, which reports it reads, what its menu says.
 */
export interface AreaRights {
  readonly areaRoles: readonly string[];
  readonly sees: Readonly<Record<string, ByRole<Reach>>>;
  readonly acts: Readonly<Record<string, ByRole<readonly string[]>>>;
  readonly unmasks: Readonly<Record<string, ByRole<readonly string[]>>>;
  readonly reports: Readonly<Record<string, readonly string[]>>;
  readonly menus: ByRole<readonly string[]>;
  /** Whether it may be told that a record is there which is not theirs. */
  readonly learnsOfOthers: (role: string) => boolean;
  /** Who holds the roles that are not held in city or district. */
  readonly persons?: ByRole<Pick<Person, 'unit'> & Partial<Person>>;
  /** Puts the records that are asked for, of every type of the table, and says whom accounts are; without it there is one of each type in each of two districts. */
  readonly put?: (put: Put) => ByRole<string>;
  /** What stands in masked fields of these records: texts, or objects of texts. */
  readonly secrets?: Readonly<Record<string, unknown>>;
}
