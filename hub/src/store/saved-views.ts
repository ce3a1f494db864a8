import { mostViews, type SavedViewContent, type SavedViewRow, type SavedViews } from '../ports/index.js';
import { insert, names, type StoredRow } from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { text, textOrNull } from './rows/read.js';
import { firstView, savedView } from './schema/access-tables.js';

const place = 'saved_view.content';
const columns = names(savedView.columns);

/** Views that people keep: few, small, sealed since a name may tell whom somebody looks at. */
export class SqlSavedViews implements SavedViews {
  constructor(private readonly kit: Kit) {}

  async visible({
    account,
    unit,
    type,
  }: {
    readonly account: string;
    readonly unit: string;
    readonly type: string;
  }): Promise<readonly SavedViewRow[]> {
    const rows = await this.rows(
      `SELECT ${columns} FROM saved_view WHERE type = $1 AND (account_id = $2 OR unit = $3) ORDER BY created_at, id LIMIT ${mostViews}`,
      [type, account, unit],
    );
    return rows.map((row) => this.read(row));
  }

  async get(id: string): Promise<SavedViewRow | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows(`SELECT ${columns} FROM saved_view WHERE id = $1`, [id]);
    return row ? this.read(row) : null;
  }

  async put({ id, account, type, unit, createdAt, updatedAt, content }: SavedViewRow): Promise<void> {
    const row = {
      id,
      account_id: account,
      type,
      unit,
      content: this.kit.seal.closeJson(place, id, content),
      created_at: createdAt,
      updated_at: updatedAt,
    };
    await this.kit.database.run((one) => insert(one, savedView, [row], { key: savedView.key, take: ['unit', 'content', 'updated_at'] }));
  }

  async remove(id: string): Promise<void> {
    if (!isUuid(id)) return;
    await this.kit.database.transaction(async (one) => {
      await one.query({ text: 'DELETE FROM first_view WHERE view_id = $1' }, [id]);
      await one.query({ text: 'DELETE FROM saved_view WHERE id = $1' }, [id]);
    });
  }

  async first(account: string, type: string): Promise<string | null> {
    const [row] = await this.rows('SELECT view_id FROM first_view WHERE account_id = $1 AND type = $2', [account, type]);
    return row ? text(row, 'view_id') : null;
  }

  async setFirst(account: string, type: string, view: string | null): Promise<void> {
    await this.kit.database.run(async (one) => {
      if (view === null) await one.query({ text: 'DELETE FROM first_view WHERE account_id = $1 AND type = $2' }, [account, type]);
      else await insert(one, firstView, [{ account_id: account, type, view_id: view }], { key: firstView.key, take: ['view_id'] });
    });
  }

  private read(row: StoredRow): SavedViewRow {
    const id = text(row, 'id');
    return {
      id,
      account: text(row, 'account_id'),
      type: text(row, 'type'),
      unit: textOrNull(row, 'unit'),
      createdAt: text(row, 'created_at'),
      updatedAt: text(row, 'updated_at'),
      content: this.kit.seal.openJson(place, id, row['content'] as Buffer) as SavedViewContent,
    };
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<readonly StoredRow[]> {
    return (await this.kit.database.run((one) => one.query<StoredRow>({ text: sql }, values))).rows;
  }
}
