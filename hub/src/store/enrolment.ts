import type { Model, ModelStatic } from 'sequelize';
import type { Account, Enrolment, OrgUnit } from '../ports/index.js';
import { insert, type StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { modelOf } from './models.js';
import { reached } from './reached.js';
import { readAccount, storeAccount, storeUnit } from './rows/identity.js';
import { account, orgUnit } from './schema/access-tables.js';

/** Accounts of whom another system has identified: of two who come in at once the database keeps one. */
export class SqlEnrolment implements Enrolment {
  private readonly accounts: ModelStatic<Model>;

  constructor(private readonly kit: Kit) {
    this.accounts = modelOf(kit.database.sequelize, account);
  }

  async enrol(row: Account, unit: OrgUnit | null): ReturnType<Enrolment['enrol']> {
    const { database, seal } = this.kit;
    if (unit !== null) await database.run((one) => insert(one, orgUnit, [storeUnit(unit)], { key: orgUnit.key, take: [] }));
    const made = await database.run((one) => insert(one, account, [storeAccount(row, seal)], { key: account.key, take: [] }));
    const kept = await reached(this.accounts.findOne({ where: { id: row.id }, raw: true }));
    return { account: readAccount(kept as unknown as StoredRow, seal), isNew: made > 0 };
  }
}
