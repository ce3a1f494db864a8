import type { Label } from '@fatong/contracts';
import type { Deputies } from './deputies.js';
import type { Enrolment } from './enrolment.js';
import type { Kiosks } from './kiosks.js';
import type { Passcodes } from './passcodes.js';

/** A node of the organisation tree. */
export interface OrgUnit {
  /** Readable and stable: `city`, `city/<office>`, `district/310101`, `association/<name>`, `firm/<uscc>`. */
  readonly id: string;
  readonly parent: string | null;
  readonly kind: 'city' | 'office' | 'district' | 'association' | 'institution';
  readonly title: Label;
  readonly district: string | null;
}

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Home surface. */
  readonly surface: 'portal' | 'admin';
  readonly roles: readonly string[];
  readonly unit: string;
  /** Register entry this person is, `<register type>:<id>`. */
  readonly person: string | null;
  readonly disabled: boolean;
}

/** Who looks or acts. */
export interface Viewer {
  readonly account: Account;
  /** The account's unit; null when it left the tree: then nothing but what is one's own is seen. */
  readonly unit: OrgUnit | null;
  /** Accounts in whose place he acts today. */
  readonly standsFor?: readonly string[];
  /** Network address, for the audit. */
  readonly address?: string | null;
}

export interface Session {
  /** SM3 of the cookie's token: the token itself is never stored. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly surface: 'portal' | 'admin';
  readonly csrf: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  /** How its person proved who he is: `password`, what an identification is worth (`face`), or `unverified`: by a password and a one-time code, where he has to be identified and was not. */
  readonly assurance: string;
}

export interface Identities {
  /** Screens that show a board and nothing else. */
  readonly kiosks: Kiosks;
  readonly passcodes: Passcodes;
  /** Who acts in whose place. */
  readonly deputies: Deputies;
  /** Accounts of whom another system has identified. */
  readonly enrolment: Enrolment;
  account(username: string): Promise<Account | null>;
  accountById(id: string): Promise<Account | null>;
  /** The account of this register entry, `<type>:<id>`. */
  accountOf(person: string): Promise<Account | null>;
  /** Those of these ids that are there. */
  accountsOf(ids: readonly string[]): Promise<readonly Account[]>;
  /** Accounts that may sign in and have any of these roles (`<area>.<role>`), by id, 500 at most. */
  staffIn(roles: readonly string[]): Promise<readonly Account[]>;
  /** Accounts of a unit that may sign in, by id, 500 at most. */
  accountsIn(unit: string): Promise<readonly Account[]>;
  unit(id: string): Promise<OrgUnit | null>;
  units(): Promise<readonly OrgUnit[]>;
  openSession(session: Session): Promise<void>;
  session(tokenHash: string): Promise<Session | null>;
  touchSession(tokenHash: string, expiresAt: string): Promise<void>;
  /** Whether it was there. */
  closeSession(tokenHash: string): Promise<boolean>;
  /** Some that ended before this instant. */
  sessionsPast(at: string, limit: number): Promise<readonly Session[]>;
  /** Another password of an account; its sessions are over but this one, by the SM3 of its token. How many they were. */
  changePassword(accountId: string, passwordHash: string, keep: string): Promise<number>;
  /** Opaque query ids for filters on personal data, 24 h. */
  keepQuery(id: string, accountId: string, query: unknown): Promise<void>;
  query(id: string, accountId: string): Promise<unknown>;
}

/** Writes the tree and the accounts: for seeds now, for administration later. */
export interface IdentityRegister {
  /** Inserts or replaces by id. */
  putUnits(units: readonly OrgUnit[]): Promise<void>;
  /** Inserts by id; an account that is there is left as it is, so that a seed never takes a password back. */
  addAccounts(accounts: readonly Account[]): Promise<void>;
}
