import type { SavedViewRow, SavedViews } from '../../ports/index.js';

/** Kept views in memory; for specs. */
export class MemoryViews implements SavedViews {
  readonly rows = new Map<string, SavedViewRow>();
  readonly #first = new Map<string, string>();

  async visible({ account, unit, type }: Parameters<SavedViews['visible']>[0]): Promise<readonly SavedViewRow[]> {
    return [...this.rows.values()].filter((row) => row.type === type && (row.account === account || row.unit === unit));
  }
  async get(id: string): Promise<SavedViewRow | null> {
    return this.rows.get(id) ?? null;
  }
  async put(row: SavedViewRow): Promise<void> {
    this.rows.set(row.id, row);
  }
  async remove(id: string): Promise<void> {
    this.rows.delete(id);
    for (const [key, view] of this.#first) if (view === id) this.#first.delete(key);
  }
  async first(account: string, type: string): Promise<string | null> {
    return this.#first.get(`${account} ${type}`) ?? null;
  }
  async setFirst(account: string, type: string, view: string | null): Promise<void> {
    if (view === null) this.#first.delete(`${account} ${type}`);
    else this.#first.set(`${account} ${type}`, view);
  }
}
