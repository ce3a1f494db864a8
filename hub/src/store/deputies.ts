import { Op, type Model, type ModelStatic, type WhereOptions } from 'sequelize';
import type { Deputies, Deputyship } from '../ports/index.js';
import type { StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { modelOf } from './models.js';
import { reached } from './reached.js';
import { text, textOrNull } from './rows/read.js';
import { deputy } from './schema/access-tables.js';

/** Who acts in whose place, through the ORM: no statement here is hot, since a process remembers who stands for whom today. */
export class SqlDeputies implements Deputies {
  private readonly model: ModelStatic<Model>;

  constructor(kit: Kit) {
    this.model = modelOf(kit.database.sequelize, deputy);
  }

  async add(one: Deputyship): Promise<void> {
    await reached(
      this.model.create({
        id: one.id,
        account_id: one.accountId,
        deputy_id: one.deputyId,
        from_on: one.from,
        until_on: one.until,
        set_by: one.setBy,
        set_at: one.setAt,
        ended_at: one.endedAt,
        ended_by: one.endedBy,
      }),
    );
  }

  async byId(id: string): Promise<Deputyship | null> {
    const row = await reached(this.model.findOne({ where: { id }, raw: true }));
    return row ? read(row as unknown as StoredRow) : null;
  }

  of(accounts: readonly string[], day: string): Promise<readonly Deputyship[]> {
    const any = { [Op.in]: [...accounts] };
    return this.those({ ended_at: null, until_on: { [Op.gte]: day }, [Op.or]: [{ account_id: any }, { deputy_id: any }] });
  }

  on(day: string): Promise<readonly Deputyship[]> {
    return this.those({ ended_at: null, from_on: { [Op.lte]: day }, until_on: { [Op.gte]: day } });
  }

  async end(id: string, { at, by }: { readonly at: string; readonly by: string }): Promise<boolean> {
    const [changed] = await reached(this.model.update({ ended_at: at, ended_by: by }, { where: { id, ended_at: null } }));
    return changed > 0;
  }

  private async those(where: WhereOptions): Promise<readonly Deputyship[]> {
    const rows = await reached(this.model.findAll({ where, order: [['from_on', 'ASC']], raw: true }));
    return rows.map((row) => read(row as unknown as StoredRow));
  }
}

const read = (row: StoredRow): Deputyship => ({
  id: text(row, 'id'),
  accountId: text(row, 'account_id'),
  deputyId: text(row, 'deputy_id'),
  from: text(row, 'from_on'),
  until: text(row, 'until_on'),
  setBy: text(row, 'set_by'),
  setAt: instant(row, 'set_at')!,
  endedAt: instant(row, 'ended_at'),
  endedBy: textOrNull(row, 'ended_by'),
});

/** The ORM reads instants as dates. */
const instant = (row: StoredRow, column: string): string | null =>
  (row[column] ?? null) === null ? null : new Date(row[column] as string).toISOString();
