import type { Account, Enrolment, OrgUnit } from '../../ports/index.js';

/** Accounts of whom another system has identified, in memory; for specs. */
export class MemoryEnrolment implements Enrolment {
  constructor(
    private readonly accounts: Map<string, Account>,
    private readonly units: Map<string, OrgUnit>,
  ) {}

  async enrol(account: Account, unit: OrgUnit | null): ReturnType<Enrolment['enrol']> {
    if (unit !== null && !this.units.has(unit.id)) this.units.set(unit.id, unit);
    const isNew = !this.accounts.has(account.id);
    if (isNew) this.accounts.set(account.id, account);
    return { account: this.accounts.get(account.id)!, isNew };
  }
}
