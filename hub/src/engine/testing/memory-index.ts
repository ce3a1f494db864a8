import type { Area, RecordType } from '../../definitions/index.js';
import type {
  Indexed,
  IndexRow,
  TrayRow,
  TrayQuery,
  Page,
  RecordIndex,
  RecordKey,
  RecordRow,
  SearchFound,
  SearchQuery,
  SeenType,
  StateCount,
} from '../../ports/index.js';
import { keysOf } from '../keys.js';
import { indexRow } from '../place.js';
import type { MemoryReader } from './memory-reader.js';
import type { MemoryTables } from './memory-store.js';

/** What {@link MemoryTables} hold of all types together, as the one writer would have indexed it; for specs. */
export class MemoryIndex implements RecordIndex {
  readonly #types: ReadonlyMap<string, RecordType>;

  constructor(
    private readonly tables: MemoryTables,
    private readonly reader: MemoryReader,
    areas: readonly Area[],
  ) {
    this.#types = new Map(areas.flatMap(({ records }) => records.map((record) => [record.name, record] as const)));
  }

  async tray({ who, types, limit }: TrayQuery): Promise<Pick<Page<TrayRow>, 'items' | 'total'>> {
    const items = this.#seen(types).flatMap(({ row, index }): (TrayRow & Pick<IndexRow, 'changedAt'>)[] => {
      const involved = this.tables.involvements.get(`${row.type}:${row.id}`) ?? [];
      const [first] = involved
        .filter((one) => who.includes(one.who) && (one.done ?? null) === null)
        .toSorted((a, b) => order(a.since, b.since));
      if (first === undefined || index.closedAt !== null) return [];
      return [{ ...indexed(index), role: first.role, since: first.since, nextDue: index.nextDue ?? null, changedAt: index.changedAt }];
    });
    const sorted = items.toSorted((a, b) => order(a.nextDue ?? 'never', b.nextDue ?? 'never') || order(b.changedAt, a.changedAt));
    return { items: sorted.slice(0, limit).map(({ changedAt: _, ...item }) => item), total: items.length };
  }

  async search({ text, types, ofAType, limit }: SearchQuery): Promise<SearchFound> {
    const capitals = text.toUpperCase();
    const finds = ({ key, isWhole }: RecordKey): boolean => (isWhole ? key === capitals : key.startsWith(text) || key.startsWith(capitals));
    const found = this.#seen(types).filter(({ row }) => keysOf(this.#types.get(row.type)!, row).some(finds));
    const byType = [...Map.groupBy(found, ({ row }) => row.type).values()];
    const items = byType
      .flatMap((of) => of.toSorted((a, b) => order(b.index.changedAt, a.index.changedAt)).slice(0, ofAType))
      .slice(0, limit);
    return { items: items.map(({ index }) => indexed(index)), total: found.length, isPart: items.length < found.length };
  }

  async counts(types: readonly SeenType[]): Promise<readonly StateCount[]> {
    const open = this.#seen(types).filter(({ index }) => index.closedAt === null);
    const groups = [...Map.groupBy(open, ({ row }) => JSON.stringify([row.type, row.state])).values()];
    return groups.map((of) => ({ type: of[0]!.row.type, state: of[0]!.row.state, count: of.length }));
  }

  #seen(types: readonly SeenType[]): readonly { readonly row: RecordRow; readonly index: IndexRow }[] {
    const rows = types.flatMap(({ type, scopes }) => this.tables.of(type).filter((row) => this.reader.isSeen(row, scopes)));
    return rows.map((row) => ({ row, index: indexRow(this.#types.get(row.type)!, row, null) }));
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const indexed = ({ type, recordId, number, title, state, district }: IndexRow): Indexed => ({
  type,
  id: recordId,
  number,
  title,
  state,
  district,
});
