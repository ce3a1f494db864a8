import { Op, type Model, type ModelStatic } from 'sequelize';
import type { Kiosk, Kiosks } from '../ports/index.js';
import type { StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { modelOf } from './models.js';
import { reached } from './reached.js';
import { text, textOrNull } from './rows/read.js';
import { kiosk } from './schema/access-tables.js';

/** More screens than that hang nowhere. */
const most = 200;

/** Screens of boards, through the ORM: no statement here is hot. */
export class SqlKiosks implements Kiosks {
  private readonly model: ModelStatic<Model>;

  constructor(kit: Kit) {
    this.model = modelOf(kit.database.sequelize, kiosk);
  }

  async open(one: Kiosk): Promise<void> {
    await reached(this.model.create(stored(one)));
  }

  async ofBoards(boards: readonly string[]): Promise<readonly Kiosk[]> {
    if (boards.length === 0) return [];
    const rows = await reached(
      this.model.findAll({ where: { board: { [Op.in]: [...boards] } }, order: [['opened_at', 'DESC']], limit: most, raw: true }),
    );
    return rows.map((row) => read(row as unknown as StoredRow));
  }

  byId(id: string): Promise<Kiosk | null> {
    return this.one({ id });
  }

  byToken(tokenHash: string): Promise<Kiosk | null> {
    return this.one({ token_hash: tokenHash });
  }

  /** One statement decides who was first. */
  async claim(codeHash: string, { tokenHash, at }: { readonly tokenHash: string; readonly at: string }): Promise<Kiosk | null> {
    const [changed] = await reached(
      this.model.update(
        { token_hash: tokenHash, seen_at: at },
        { where: { code_hash: codeHash, token_hash: null, ended_at: null, code_until: { [Op.gt]: new Date(at) } } },
      ),
    );
    return changed === 0 ? null : this.byToken(tokenHash);
  }

  async seen(id: string, at: string): Promise<void> {
    await reached(this.model.update({ seen_at: at }, { where: { id } }));
  }

  forget(before: string): Promise<number> {
    const at = new Date(before);
    return reached(
      this.model.destroy({
        where: {
          [Op.or]: [
            { last_on: { [Op.lt]: before.slice(0, 10) } },
            { ended_at: { [Op.lt]: at } },
            { token_hash: null, code_until: { [Op.lt]: at } },
          ],
        },
      }),
    );
  }

  async end(id: string, { at, by }: { readonly at: string; readonly by: string }): Promise<boolean> {
    const [changed] = await reached(this.model.update({ ended_at: at, ended_by: by }, { where: { id, ended_at: null } }));
    return changed > 0;
  }

  private async one(where: { id: string } | { token_hash: string }): Promise<Kiosk | null> {
    const row = await reached(this.model.findOne({ where, raw: true }));
    return row ? read(row as unknown as StoredRow) : null;
  }
}

const stored = (row: Kiosk): Record<string, string | null> => ({
  id: row.id,
  board: row.board,
  district: row.district,
  unit: row.unit,
  place: row.place,
  last_on: row.until,
  account_id: row.accountId,
  opened_at: row.openedAt,
  code_hash: row.codeHash,
  code_until: row.codeUntil,
  token_hash: row.tokenHash,
  seen_at: row.seenAt,
  ended_at: row.endedAt,
  ended_by: row.endedBy,
});

const read = (row: StoredRow): Kiosk => ({
  id: text(row, 'id'),
  board: text(row, 'board'),
  district: textOrNull(row, 'district'),
  unit: textOrNull(row, 'unit'),
  place: text(row, 'place'),
  until: text(row, 'last_on'),
  accountId: text(row, 'account_id'),
  openedAt: instant(row, 'opened_at')!,
  codeHash: text(row, 'code_hash'),
  codeUntil: instant(row, 'code_until')!,
  tokenHash: textOrNull(row, 'token_hash'),
  seenAt: instant(row, 'seen_at'),
  endedAt: instant(row, 'ended_at'),
  endedBy: textOrNull(row, 'ended_by'),
});

/** The ORM reads instants as dates. */
const instant = (row: StoredRow, column: string): string | null =>
  (row[column] ?? null) === null ? null : new Date(row[column] as string).toISOString();
