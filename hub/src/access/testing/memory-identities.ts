import { MemoryDeputies } from './memory-deputies.js';
import { MemoryEnrolment } from './memory-enrolment.js';
import { MemoryKiosks } from './memory-kiosks.js';
import { MemoryPasscodes } from './memory-passcodes.js';
import type { Account, Identities, OrgUnit, Session } from '../../ports/index.js';

/** Accounts, units and sessions in memory; for specs. */
export class MemoryIdentities implements Identities {
  readonly kiosks = new MemoryKiosks();
  readonly passcodes = new MemoryPasscodes();
  readonly deputies = new MemoryDeputies();
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, Session>();
  readonly touched: string[] = [];
  readonly #units = new Map<string, OrgUnit>();
  readonly #queries = new Map<string, unknown>();
  readonly enrolment = new MemoryEnrolment(this.accounts, this.#units);

  constructor(accounts: readonly Account[], units: readonly OrgUnit[]) {
    for (const account of accounts) this.accounts.set(account.id, account);
    for (const unit of units) this.#units.set(unit.id, unit);
  }

  async account(username: string): Promise<Account | null> {
    return [...this.accounts.values()].find((account) => account.username === username) ?? null;
  }
  async accountById(id: string): Promise<Account | null> {
    return this.accounts.get(id) ?? null;
  }
  async accountOf(person: string): Promise<Account | null> {
    return [...this.accounts.values()].find((account) => account.person === person) ?? null;
  }
  async accountsOf(ids: readonly string[]): Promise<readonly Account[]> {
    return [...this.accounts.values()].filter(({ id }) => ids.includes(id));
  }
  async staffIn(roles: readonly string[]): Promise<readonly Account[]> {
    return [...this.accounts.values()].filter((one) => !one.disabled && one.roles.some((role) => roles.includes(role)));
  }
  async accountsIn(unit: string): Promise<readonly Account[]> {
    return [...this.accounts.values()].filter((one) => !one.disabled && one.unit === unit);
  }
  async unit(id: string): Promise<OrgUnit | null> {
    return this.#units.get(id) ?? null;
  }
  async units(): Promise<readonly OrgUnit[]> {
    return [...this.#units.values()];
  }
  async openSession(session: Session): Promise<void> {
    this.sessions.set(session.tokenHash, session);
  }
  async session(tokenHash: string): Promise<Session | null> {
    return this.sessions.get(tokenHash) ?? null;
  }
  async touchSession(tokenHash: string, expiresAt: string): Promise<void> {
    this.touched.push(tokenHash);
    this.sessions.set(tokenHash, { ...this.sessions.get(tokenHash)!, expiresAt });
  }
  async closeSession(tokenHash: string): Promise<boolean> {
    return this.sessions.delete(tokenHash);
  }
  async sessionsPast(at: string, limit: number): Promise<readonly Session[]> {
    return [...this.sessions.values()].filter(({ expiresAt }) => expiresAt < at).slice(0, limit);
  }
  async changePassword(accountId: string, passwordHash: string, keep: string): Promise<number> {
    this.accounts.set(accountId, { ...this.accounts.get(accountId)!, passwordHash });
    const others = [...this.sessions.values()].filter((one) => one.accountId === accountId && one.tokenHash !== keep);
    for (const { tokenHash } of others) this.sessions.delete(tokenHash);
    return others.length;
  }
  async keepQuery(id: string, accountId: string, query: unknown): Promise<void> {
    this.#queries.set(`${accountId} ${id}`, query);
  }
  async query(id: string, accountId: string): Promise<unknown> {
    return this.#queries.get(`${accountId} ${id}`) ?? null;
  }
}
