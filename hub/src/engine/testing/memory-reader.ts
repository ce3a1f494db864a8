import type { InvolvementRow, Page, RecordDelivery, RecordEventRow, RecordReader, RecordRow, Scope } from '../../ports/index.js';
import type { MemoryTables } from './memory-store.js';

/** Reads what a {@link MemoryTables} holds, scopes and all; for specs. Lists know no conditions. */
export class MemoryReader implements RecordReader {
  constructor(private readonly tables: MemoryTables) {}

  async list({ type, scopes, limit }: Parameters<RecordReader['list']>[0]): Promise<Page<RecordRow>> {
    const rows = this.tables.of(type).filter((row) => this.#isSeen(row, scopes));
    return { items: rows.slice(0, limit), next: null, total: rows.length };
  }
  async get(type: string, id: string, scopes: readonly Scope[]): Promise<RecordRow | null> {
    const row = this.tables.records.get(`${type}:${id}`);
    return row && this.#isSeen(row, scopes) ? row : null;
  }
  async exists(type: string, id: string): Promise<boolean> {
    return this.tables.records.has(`${type}:${id}`);
  }
  async timeline(type: string, id: string): Promise<readonly RecordEventRow[]> {
    const events = this.tables.added.event.filter((event) => event.type === type && event.recordId === id);
    return events.toSorted((a, b) => (a.sourceVersion ?? 0) - (b.sourceVersion ?? 0) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
  async involvements(type: string, id: string): Promise<readonly InvolvementRow[]> {
    return this.tables.involvements.get(`${type}:${id}`) ?? [];
  }
  async titles(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(ids.flatMap((id) => { const row = this.tables.index.get(`${type}:${id}`); return row ? [[id, row.title] as const] : []; }));
  }
  async countByState(type: string, scopes: readonly Scope[]): Promise<Readonly<Record<string, number>>> {
    const rows = this.tables.of(type).filter((row) => this.#isSeen(row, scopes));
    return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state ?? '')].map(([state, of]) => [state, of.length]));
  }
  async deliveriesOf(): Promise<readonly RecordDelivery[]> {
    return [];
  }

  #isSeen(row: RecordRow, scopes: readonly Scope[]): boolean {
    const involved = this.tables.involvements.get(`${row.type}:${row.id}`) ?? [];
    return scopes.some((scope) =>
      scope.kind === 'city' || (scope.kind === 'district' && row.district === scope.district) || (scope.kind === 'unit' && row.ownerUnit === scope.unit)
      || (scope.kind === 'involved' && involved.some(({ who }) => scope.who.includes(who))));
  }
}
