import type { PressingCounts, PressingQuery } from './pressing.js';
import type { Page, Scope } from './records.js';
import type { AskedPage, InvolvedQuery, InvolvedRow, Load, TurnCount, TurnsOf } from './turns.js';

/** A type, and the rows of it that a reader may see. */
export interface SeenType {
  readonly type: string;
  readonly scopes: readonly Scope[];
}

/** Time limits of these types: those that end by a day, or those that stand still. */
export interface CountdownQuery {
  readonly types: readonly SeenType[];
  /** Legal day; null: those that stand still. */
  readonly until: string | null;
  /** The last one that was read. */
  readonly after?: Pick<CountdownRow, 'type' | 'id' | 'clock' | 'dueDay'>;
  readonly limit: number;
}

/** A time limit with the record it runs on. */
export interface CountdownRow extends Indexed {
  readonly ownerUnit: string | null;
  readonly clock: string;
  /** Legal day; null: it stands still. */
  readonly dueDay: string | null;
  /** As it is shown: of one that counts hours an instant. */
  readonly dueOn: string | null;
}

/** A record as the index of all types has it: what everybody may be shown who may see the row. */
export interface Indexed {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly district: string | null;
}

export interface SearchQuery {
  readonly text: string;
  readonly types: readonly SeenType[];
  /** At most so many of each type, and of all. */
  readonly ofAType: number;
  readonly limit: number;
}

export interface SearchFound {
  readonly items: readonly Indexed[];
  readonly total: Page<Indexed>['total'];
  /** How many were found of each type of which there is an item. */
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  /** There is more than these items. */
  readonly isPart: boolean;
}

/** How many records of a type that are not over stand in a state; null: in none that its master has told. */
export interface StateCount {
  readonly type: string;
  readonly state: string | null;
  readonly count: number;
}

/** What spans the record types, each question in one statement however many types there are. */
export interface RecordIndex {
  /** Records that may be seen and on which something is asked at these addresses, and not of somebody else than this account: what has a day first, by its day, then what is asked longest. */
  asked(query: TurnsOf & { readonly limit: number }): Promise<AskedPage>;
  /** How many, by type; types of which nothing is asked are missing. */
  askedCounts(query: TurnsOf): Promise<readonly TurnCount[]>;
  /** Records that are not over, involve any of these, may be seen and are not theirs to act on now: what has a day first, by its day, then the latest changed; what waits by the day of what is asked, what is followed the latest changed first. */
  involved(query: InvolvedQuery): Promise<Pick<Page<InvolvedRow>, 'items' | 'total'>>;
  /** How many {@link involved} would list as waiting. */
  waiting(query: Omit<InvolvedQuery, 'limit' | 'list'>): Promise<number>;
  /** What each of these accounts has in hand and is asked for by name, of all types; in the order given. */
  loads(accounts: readonly { readonly id: string; readonly roles: readonly string[] }[], now: TurnsOf['now']): Promise<readonly Load[]>;
  /** Records whose number or words begin with the text, or whose identifier it is: by type in the order given, of each the latest changed first. */
  search(query: SearchQuery): Promise<SearchFound>;
  /** Of all that is not over and may be seen; states of which there is none are missing. */
  counts(types: readonly SeenType[]): Promise<readonly StateCount[]>;
  /** How many records press, by type and district; where there is nothing of a type in a district, that is missing. */
  pressing(query: PressingQuery): Promise<PressingCounts>;
  /** Time limits that run on records that have not ended, the first to end first. */
  countdown(query: CountdownQuery): Promise<readonly CountdownRow[]>;
}
