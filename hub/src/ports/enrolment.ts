import type { Account, OrgUnit } from './identity.js';

/** Accounts that nobody of an office makes: of whom another system has identified. */
export interface Enrolment {
  /**
   * Keeps the account where none has its id, with a unit of his own if he has one. Answers the account that has the id then, and whether it is this one: of two at once
   * one is made.
   */
  enrol(account: Account, unit: OrgUnit | null): Promise<{ readonly account: Account; readonly isNew: boolean }>;
}
