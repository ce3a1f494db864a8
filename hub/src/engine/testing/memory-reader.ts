import { holds, type Expression } from '@fatong/contracts/expression';
import type {
  AlikeQuery,
  ClockRow,
  DoneQuery,
  InvolvementRow,
  Page,
  RecordDelivery,
  RecordEventRow,
  RecordReader,
  RecordRow,
  Scope,
  ScoreRow,
  StatedFact,
  Tallied,
  Tally,
  TallyQuery,
} from '../../ports/index.js';
import { enteredOf, type Entered } from './states.js';
import type { MemoryTables } from './memory-store.js';

/** Reads what a {@link MemoryTables} holds, scopes, conditions and all; for specs. */
export class MemoryReader implements RecordReader {
  constructor(private readonly tables: MemoryTables) {}

  async list({ type, scopes, where, limit, cursor }: Parameters<RecordReader['list']>[0]): Promise<Page<RecordRow>> {
    const rows = this.tables.of(type).filter((row) => this.isSeen(row, scopes) && this.holds(row, where));
    const [from, until] = [Number(cursor ?? 0), Number(cursor ?? 0) + limit];
    return { items: rows.slice(from, until), next: until < rows.length ? String(until) : null, total: rows.length };
  }
  async alike(query: AlikeQuery): Promise<readonly string[]> {
    return this.tables.alike(query);
  }
  async get(type: string, id: string, scopes: readonly Scope[]): Promise<RecordRow | null> {
    const row = this.tables.records.get(`${type}:${id}`);
    return row && this.isSeen(row, scopes) ? row : null;
  }
  async timeline(type: string, id: string): Promise<readonly RecordEventRow[]> {
    const events = this.tables.added.event.filter((event) => event.type === type && event.recordId === id);
    return events.toSorted((a, b) => (a.sourceVersion ?? 0) - (b.sourceVersion ?? 0) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
  async done({ types, name, unit, from = '', before = '9', cursor, limit }: DoneQuery): ReturnType<RecordReader['done']> {
    const place = ({ at, id }: RecordEventRow): string => `${at}|${id}`;
    const all = this.tables.added.event
      .filter((event) => types.includes(event.type) && event.at >= from && event.at < before)
      .filter((event) => (name === undefined || event.name === name) && (unit === undefined || event.actor.unit === unit))
      .filter((event) => cursor === undefined || place(event) < cursor)
      .toSorted((a, b) => (place(a) < place(b) ? 1 : -1));
    const items = all.slice(0, limit);
    return { items, next: all.length > limit ? place(items.at(-1)!) : null };
  }
  async timelines(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RecordEventRow[]>> {
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.timeline(type, id)] as const)));
  }
  async stated(ids: readonly string[]): Promise<ReadonlyMap<string, StatedFact>> {
    return new Map(this.tables.added.outbox.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row]));
  }
  async involvements(type: string, id: string): Promise<readonly InvolvementRow[]> {
    return this.tables.involvements.get(`${type}:${id}`) ?? [];
  }
  async clocks(type: string, id: string): Promise<readonly ClockRow[]> {
    return [...this.tables.clocks.values()].filter((row) => row.type === type && row.recordId === id);
  }
  async score(type: string, id: string): Promise<ScoreRow | null> {
    return this.tables.scores.get(`${type}:${id}`) ?? null;
  }
  async involvementsOf(who: readonly string[], type: string, ids: readonly string[]): Promise<readonly InvolvementRow[]> {
    return ids
      .flatMap((id) => this.tables.involvements.get(`${type}:${id}`) ?? [])
      .filter((one) => who.includes(one.who) && (one.done ?? null) === null);
  }
  async titles(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      ids.flatMap((id) => {
        const row = this.tables.index.get(`${type}:${id}`);
        return row
          ? [
              [
                id,
                row.state !== null && row.number !== null && !row.title.includes(row.number) ? `${row.number} ${row.title}` : row.title,
              ] as const,
            ]
          : [];
      }),
    );
  }
  async tally({ also = {}, ...query }: TallyQuery): Promise<Tally> {
    const { where } = query;
    const beside = Object.entries(also).map(
      ([name, one]) => [name, this.#tally({ ...query, where: where === undefined ? one : { op: 'and', of: [where, one] } })] as const,
    );
    return { ...this.#tally(query), ...(beside.length > 0 && { also: Object.fromEntries(beside) }) };
  }
  #tally({ type, scopes, where, by, days, sums, distinct }: TallyQuery): Tally {
    const didOnly = (row: RecordRow): boolean => days?.isOnly !== true || this.#firstEntered(row, days) !== undefined;
    const rows = this.tables.of(type).filter((row) => this.isSeen(row, scopes) && this.holds(row, where) && didOnly(row));
    const tallied = (of: readonly RecordRow[]): Tallied => {
      const lengths = of.flatMap((row) => (days ? this.#lengthOf(row, days) : sums ? numberIn(row, sums) : undefined) ?? []);
      const apart = new Set(of.flatMap((row) => (distinct === undefined ? [] : (row.values[distinct] ?? []))));
      return {
        count: of.length,
        sum: lengths.reduce((sum, one) => sum + one, 0),
        over: lengths.length,
        ...(distinct !== undefined && { different: apart.size }),
      };
    };
    return {
      all: tallied(rows),
      by: Object.fromEntries(
        by.map((name) => [
          name,
          [...Map.groupBy(rows, (row) => (readOf(row)[name] ?? null) as string | null)].map(([value, of]) => ({ value, ...tallied(of) })),
        ]),
      ),
    };
  }
  /** What was sent because of records, by `<type>:<id>`. */
  readonly deliveries = new Map<string, readonly RecordDelivery[]>();
  async deliveriesOf(record: string): Promise<readonly RecordDelivery[]> {
    return this.deliveries.get(record) ?? [];
  }

  async stuckOf(account: string, most: number): Promise<readonly (RecordDelivery & { readonly record: string })[]> {
    const all = [...this.deliveries].flatMap(([record, of]) => of.map((one) => ({ ...one, record })));
    return all.filter(({ state, sender }) => sender === account && (state === 'parked' || state === 'unknown')).slice(0, most);
  }

  /** Whether a condition of a list holds, those on its history too. */
  protected holds(row: RecordRow, where: Expression | undefined): boolean {
    if (where === undefined) return true;
    const entered = (): readonly Entered[] => this.#entered(row);
    return holds(where, {
      ...readOf(row),
      // Its history is looked through only where it is asked for.
      get reached() {
        return Object.fromEntries(
          [...Map.groupBy(entered(), ({ state }) => state)].map(([state, all]) => [state, all.map(({ on }) => on)]),
        );
      },
    });
  }

  #entered({ type, id }: RecordRow): readonly Entered[] {
    return enteredOf(this.tables.added.state.filter((row) => row.type === type && row.recordId === id));
  }

  #firstEntered(row: RecordRow, { state, from, to }: NonNullable<TallyQuery['days']>): string | undefined {
    return this.#entered(row)
      .filter((one) => one.state === state && one.on >= from && one.on <= to)
      .map(({ on }) => on)
      .toSorted()[0];
  }

  #lengthOf(row: RecordRow, days: NonNullable<TallyQuery['days']>): number | undefined {
    const [first, begin] = [this.#firstEntered(row, days), row.values[days.since]];
    return first === undefined || typeof begin !== 'string' ? undefined : (Date.parse(first) - Date.parse(begin)) / 86_400_000;
  }

  /** Whether one of the scopes shows the row. */
  isSeen(row: RecordRow, scopes: readonly Scope[]): boolean {
    const involved = this.tables.involvements.get(`${row.type}:${row.id}`) ?? [];
    return scopes
      .filter(({ when }) => when === undefined || holds(when, readOf(row)))
      .some(
        (scope) =>
          scope.kind === 'city' ||
          (scope.kind === 'district' && row.district === scope.district) ||
          (scope.kind === 'unit' && row.ownerUnit === scope.unit) ||
          (scope.kind === 'involved' && involved.some(({ who }) => scope.who.includes(who))),
      );
  }
}

const numberIn = ({ values }: RecordRow, field: string): number | undefined => {
  const value = values[field];
  return typeof value === 'number' ? value : undefined;
};

/** A row as a condition reads it. */
const readOf = (row: RecordRow): Readonly<Record<string, unknown>> => ({ ...row.values, ...row });
