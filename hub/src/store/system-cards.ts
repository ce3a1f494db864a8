import { Op, type Model, type ModelStatic, type WhereOptions } from 'sequelize';
import type { SystemCards, SystemContact, SystemKey } from '../ports/index.js';
import { insert, type StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { modelOf } from './models.js';
import { reached } from './reached.js';
import { text } from './rows/read.js';
import { systemContact, systemKey } from './schema/system-tables.js';

const place = 'system_contact.content';
type Content = Pick<SystemContact, 'name' | 'phone' | 'email'>;

/** Keys and contacts of outside systems, through the ORM: they are read on one page, and written when somebody changes them. */
export class SqlSystemCards implements SystemCards {
  private readonly heldKeys: ModelStatic<Model>;
  private readonly contacts: ModelStatic<Model>;

  constructor(private readonly kit: Kit) {
    this.heldKeys = modelOf(kit.database.sequelize, systemKey);
    this.contacts = modelOf(kit.database.sequelize, systemContact);
  }

  async holds(system: string, keys: readonly SystemKey[], at: string): Promise<void> {
    const rows = keys.map(({ name, kind, endsAt }) => ({ system, name, kind, ends_at: endsAt, told_at: at }));
    if (rows.length > 0) await reached(this.heldKeys.bulkCreate(rows, { updateOnDuplicate: ['kind', 'ends_at', 'told_at'] }));
    await reached(this.heldKeys.destroy({ where: { system, name: { [Op.notIn]: keys.map(({ name }) => name) } } }));
  }

  async keys(system: string): Promise<readonly (SystemKey & { readonly toldAt: string })[]> {
    const rows = await this.those({ system });
    return rows.map((row) => ({ ...read(row), toldAt: instant(row, 'told_at')! }));
  }

  async ending(before: string): Promise<readonly (SystemKey & { readonly system: string })[]> {
    const rows = await this.those({ ends_at: { [Op.lt]: new Date(before) } });
    return rows.map((row) => ({ ...read(row), system: text(row, 'system') }));
  }

  async contact(system: string): Promise<SystemContact | null> {
    const found = await reached(this.contacts.findOne({ where: { system }, raw: true }));
    if (found === null) return null;
    const row = found as unknown as StoredRow;
    const said = this.kit.seal.openJson(place, system, row['content'] as Buffer) as Content;
    return { system, ...said, version: Number(row['version']), account: text(row, 'account'), at: instant(row, 'at')! };
  }

  /** One statement decides who was first. */
  async keepContact({ system, version, account, at, name, phone, email }: SystemContact): Promise<boolean> {
    const content = this.kit.seal.closeJson(place, system, { name, phone, email } satisfies Content);
    const row = { system, version, content, account, at };
    if (version === 1)
      return (await this.kit.database.run((session) => insert(session, systemContact, [row], { key: ['system'], take: [] }))) === 1;
    const [changed] = await reached(this.contacts.update(row, { where: { system, version: version - 1 } }));
    return changed === 1;
  }

  /** PostgreSQL sorts what has no end last. */
  private async those(where: WhereOptions): Promise<readonly StoredRow[]> {
    const order: [string, 'ASC'][] = [
      ['ends_at', 'ASC'],
      ['name', 'ASC'],
    ];
    return (await reached(this.heldKeys.findAll({ where, order, raw: true }))) as unknown as StoredRow[];
  }
}

const read = (row: StoredRow): SystemKey => ({
  name: text(row, 'name'),
  kind: text(row, 'kind') as SystemKey['kind'],
  endsAt: instant(row, 'ends_at'),
});

/** The ORM reads instants as dates. */
const instant = (row: StoredRow, column: string): string | null =>
  (row[column] ?? null) === null ? null : new Date(row[column] as string).toISOString();
