import { Op, type Model, type ModelStatic } from 'sequelize';
import type { Account, Identities, IdentityRegister, OrgUnit, Session } from '../ports/index.js';
import { SqlDeputies } from './deputies.js';
import { SqlEnrolment } from './enrolment.js';
import type { Kit } from './kit.js';
import { SqlKiosks } from './kiosks.js';
import { SqlPasscodes } from './passcodes.js';
import { modelOf } from './models.js';
import { reached } from './reached.js';
import { account, keptQuery, orgUnit, session } from './schema/access-tables.js';
import { readAccount, readSession, readUnit, storeAccount, storeSession, storeUnit } from './rows/identity.js';
import type { StoredRow } from './dialects/index.js';
import { insert } from './dialects/index.js';

const keptQueryHours = 24;
const queryPlace = 'kept_query.query';
/** More are never offered at once to be named. */
const mostStaff = 500;

/** Accounts, units and sessions, through the ORM: no statement here is hot. */
export class SqlIdentities implements Identities, IdentityRegister {
  private readonly accounts: ModelStatic<Model>;
  private readonly orgUnits: ModelStatic<Model>;
  private readonly sessions: ModelStatic<Model>;
  private readonly queries: ModelStatic<Model>;
  readonly kiosks: SqlKiosks;
  readonly passcodes: SqlPasscodes;
  readonly deputies: SqlDeputies;
  readonly enrolment: SqlEnrolment;

  constructor(private readonly kit: Kit) {
    const { sequelize } = kit.database;
    this.kiosks = new SqlKiosks(kit);
    this.passcodes = new SqlPasscodes(kit);
    this.deputies = new SqlDeputies(kit);
    this.enrolment = new SqlEnrolment(kit);
    [this.accounts, this.orgUnits, this.sessions, this.queries] = [
      modelOf(sequelize, account),
      modelOf(sequelize, orgUnit),
      modelOf(sequelize, session),
      modelOf(sequelize, keptQuery),
    ];
  }

  account(username: string): Promise<Account | null> {
    return this.oneAccount({ username });
  }

  accountById(id: string): Promise<Account | null> {
    return this.oneAccount({ id });
  }

  accountOf(person: string): Promise<Account | null> {
    return this.oneAccount({ person });
  }

  async accountsOf(ids: readonly string[]): Promise<readonly Account[]> {
    const rows = await reached(this.accounts.findAll({ where: { id: { [Op.in]: [...ids] } }, raw: true }));
    return rows.map((row) => readAccount(row as unknown as StoredRow, this.kit.seal));
  }

  async staffIn(roles: readonly string[]): Promise<readonly Account[]> {
    const any = roles.map((role) => ({ roles: { [Op.substring]: JSON.stringify(role) } }));
    if (any.length === 0) return [];
    const rows = await reached(
      this.accounts.findAll({ where: { disabled: false, [Op.or]: any }, order: ['id'], limit: mostStaff, raw: true }),
    );
    return rows.map((row) => readAccount(row as unknown as StoredRow, this.kit.seal));
  }

  async accountsIn(unit: string): Promise<readonly Account[]> {
    const rows = await reached(this.accounts.findAll({ where: { disabled: false, unit }, order: ['id'], limit: mostStaff, raw: true }));
    return rows.map((row) => readAccount(row as unknown as StoredRow, this.kit.seal));
  }

  async unit(id: string): Promise<OrgUnit | null> {
    const row = await reached(this.orgUnits.findOne({ where: { id }, raw: true }));
    return row ? readUnit(row as unknown as StoredRow) : null;
  }

  async units(): Promise<readonly OrgUnit[]> {
    const rows = await reached(this.orgUnits.findAll({ order: ['id'], raw: true }));
    return rows.map((row) => readUnit(row as unknown as StoredRow));
  }

  async openSession(opened: Session): Promise<void> {
    await reached(this.sessions.create(storeSession(opened)));
  }

  async session(tokenHash: string): Promise<Session | null> {
    const row = await reached(this.sessions.findOne({ where: { token_hash: tokenHash }, raw: true }));
    return row ? readSession(row as unknown as StoredRow) : null;
  }

  async touchSession(tokenHash: string, expiresAt: string): Promise<void> {
    await reached(this.sessions.update({ expires_at: expiresAt, last_seen_at: new Date() }, { where: { token_hash: tokenHash } }));
  }

  async closeSession(tokenHash: string): Promise<boolean> {
    return (await reached(this.sessions.destroy({ where: { token_hash: tokenHash } }))) > 0;
  }

  async sessionsPast(at: string, limit: number): Promise<readonly Session[]> {
    const rows = await reached(
      this.sessions.findAll({ where: { expires_at: { [Op.lt]: new Date(at) } }, order: ['expires_at'], limit, raw: true }),
    );
    return rows.map((row) => readSession(row as unknown as StoredRow));
  }

  /** The password first: whoever signs in with the former one in between is out with the others. */
  async changePassword(accountId: string, passwordHash: string, keep: string): Promise<number> {
    await reached(this.accounts.update({ password_hash: passwordHash }, { where: { id: accountId } }));
    return reached(this.sessions.destroy({ where: { account_id: accountId, token_hash: { [Op.ne]: keep } } }));
  }

  async keepQuery(id: string, accountId: string, query: unknown): Promise<void> {
    const expires = new Date(Date.now() + keptQueryHours * 3_600_000);
    await reached(
      this.queries.create({
        id,
        account_id: accountId,
        query: this.kit.seal.closeJson(queryPlace, id, query ?? null),
        expires_at: expires,
      }),
    );
  }

  async query(id: string, accountId: string): Promise<unknown> {
    const row = (await reached(
      this.queries.findOne({ where: { id, account_id: accountId, expires_at: { [Op.gt]: new Date() } }, raw: true }),
    )) as { query: Buffer } | null;
    return row ? this.kit.seal.openJson(queryPlace, id, row.query) : null;
  }

  async putUnits(units: readonly OrgUnit[]): Promise<void> {
    const take = orgUnit.columns.map(({ name }) => name).filter((name) => name !== 'id');
    await this.kit.database.run((one) => insert(one, orgUnit, units.map(storeUnit), { key: orgUnit.key, take }));
  }

  async addAccounts(accounts: readonly Account[]): Promise<void> {
    await this.kit.database.run((one) =>
      insert(
        one,
        account,
        accounts.map((row) => storeAccount(row, this.kit.seal)),
        { key: account.key, take: [] },
      ),
    );
  }

  private async oneAccount(where: { username: string } | { id: string } | { person: string }): Promise<Account | null> {
    const row = await reached(this.accounts.findOne({ where, raw: true }));
    return row ? readAccount(row as unknown as StoredRow, this.kit.seal) : null;
  }
}
