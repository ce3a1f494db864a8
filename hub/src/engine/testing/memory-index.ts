import { dayOf, standingOf } from '@fatong/contracts/calendar';
import type { Area, RecordType } from '../../definitions/index.js';
import type {
  AskedPage,
  CountdownQuery,
  CountdownRow,
  AskedRow,
  Indexed,
  IndexRow,
  InvolvedQuery,
  InvolvedRow,
  Load,
  Page,
  PressingCounts,
  PressingQuery,
  RecordIndex,
  RecordKey,
  RecordRow,
  SearchFound,
  SearchQuery,
  SeenType,
  StateCount,
  TurnCount,
  TurnGroup,
  TurnRow,
  TurnsOf,
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

  async asked(query: TurnsOf & { readonly limit: number }): Promise<AskedPage> {
    const { day, week } = query.now;
    const items = this.#mine(query).toSorted(
      (a, b) => order(a.row.dueOn ?? 'never', b.row.dueOn ?? 'never') || order(a.row.since, b.row.since),
    );
    const groupOf = ({ isLate, row: { dueOn } }: (typeof items)[number]): TurnGroup =>
      isLate ? 'overdue' : dueOn === null || dueOn > week ? 'later' : dueOn === day ? 'today' : 'week';
    const groups = { overdue: 0, today: 0, week: 0, later: 0 };
    for (const item of items) groups[groupOf(item)] += 1;
    return { items: items.slice(0, query.limit).map(({ row }) => row), groups, total: items.length };
  }

  async askedCounts(query: TurnsOf): Promise<readonly TurnCount[]> {
    return [...Map.groupBy(this.#mine(query), ({ row }) => row.type)].map(([type, of]) => ({
      type,
      count: of.length,
      overdue: of.filter(({ isLate }) => isLate).length,
      week: of.filter(({ isLate, row: { dueOn } }) => !isLate && dueOn !== null && dueOn <= query.now.week).length,
      latest: of
        .map(({ row }) => row.since)
        .toSorted()
        .at(-1)!,
    }));
  }

  async involved({ who, list, limit, besides = [], ...query }: InvolvedQuery): Promise<Pick<Page<InvolvedRow>, 'items' | 'total'>> {
    const only = new Set(besides.map(({ type }) => type));
    const items = this.#seen([...query.types, ...besides]).flatMap(
      ({ row, index }): { item: InvolvedRow; changedAt: IndexRow['changedAt'] }[] => {
        const [first] = (this.tables.involvements.get(`${row.type}:${row.id}`) ?? [])
          .filter((one) => who.includes(one.who) && one.role !== 'former' && (one.done ?? null) === null)
          .toSorted((a, b) => order(a.since, b.since));
        const turns = this.tables.turns.get(`${row.type}:${row.id}`) ?? [];
        const [waits = null] = turns.toSorted((a, b) => order(a.dueOn ?? 'never', b.dueOn ?? 'never') || order(a.since, b.since));
        const shown = { ...indexed(index), nextDue: index.nextDue ?? null, nextDueBy: index.nextDueBy ?? null };
        const { changedAt } = index;
        const followed =
          list === 'followed' ? this.tables.followed.find((one) => one.account === query.account && one.recordId === row.id) : undefined;
        if (followed !== undefined)
          return [{ item: { ...shown, role: first?.role ?? null, since: followed.since, isFollowed: true, waits: null }, changedAt }];
        if (only.has(row.type) || first === undefined || index.closedAt !== null || turns.some((turn) => isMine(query, turn))) return [];
        if ((list === 'waiting' && waits === null) || (list === 'followed' && waits !== null)) return [];
        const { role, since } = first;
        return [{ item: { ...shown, role, since, isFollowed: false, waits }, changedAt }];
      },
    );
    const by = ({ item }: (typeof items)[number]): string =>
      list === 'followed' ? '' : ((list === 'waiting' ? item.waits!.dueOn : item.nextDue) ?? 'never');
    const sorted = items.toSorted(
      (a, b) =>
        order(by(a), by(b)) || (list === 'waiting' ? order(a.item.waits!.since, b.item.waits!.since) : order(b.changedAt, a.changedAt)),
    );
    return { items: sorted.slice(0, limit).map(({ item }) => item), total: items.length };
  }

  async waiting(query: Omit<InvolvedQuery, 'limit' | 'list'>): Promise<number> {
    return (await this.involved({ ...query, list: 'waiting', limit: 0 })).total as number;
  }

  async loads(accounts: Parameters<RecordIndex['loads']>[0], now: TurnsOf['now']): Promise<readonly Load[]> {
    return accounts.map(({ id, roles }) => {
      const own = roles.map((role) => `${role}@${id}`);
      const asked = [...this.tables.turns.values()].map((turns) => turns.filter(({ address }) => own.includes(address)));
      const isLate = ({ dueOn, dueAt }: TurnRow): boolean => (dueOn !== null && dueOn < now.day) || (dueAt !== null && dueAt < now.at);
      const inHand = [...this.tables.involvements.values()].filter((of) =>
        of.some(({ who, role, done }) => who === id && role === 'handler' && (done ?? null) === null),
      );
      return {
        account: id,
        inHand: inHand.length,
        asked: asked.filter((of) => of.length > 0).length,
        overdue: asked.filter((of) => of.some(isLate)).length,
      };
    });
  }

  async search({ text, types, ofAType, limit }: SearchQuery): Promise<SearchFound> {
    const capitals = text.toUpperCase();
    const finds = ({ key, isWhole, isSecret }: RecordKey): boolean =>
      isSecret !== true && (isWhole ? key === capitals : key.startsWith(text) || key.startsWith(capitals));
    const found = this.#seen(types).filter(({ row }) => keysOf(this.#types.get(row.type)!, row).some(finds));
    const byType = [...Map.groupBy(found, ({ row }) => row.type).values()];
    const items = byType
      .flatMap((of) => of.toSorted((a, b) => order(b.index.changedAt, a.index.changedAt)).slice(0, ofAType))
      .slice(0, limit);
    const shown = new Set(items.map(({ row }) => row.type));
    return {
      items: items.map(({ index }) => indexed(index)),
      total: found.length,
      counts: byType.map((of) => ({ type: of[0]!.row.type, count: of.length })).filter(({ type }) => shown.has(type)),
      isPart: items.length < found.length,
    };
  }

  async counts(types: readonly SeenType[]): Promise<readonly StateCount[]> {
    const open = this.#seen(types).filter(({ index }) => index.closedAt === null);
    const groups = [...Map.groupBy(open, ({ row }) => JSON.stringify([row.type, row.state])).values()];
    return groups.map((of) => ({ type: of[0]!.row.type, state: of[0]!.row.state, count: of.length }));
  }

  async pressing({ types, now }: PressingQuery): Promise<PressingCounts> {
    const limits = new Map(types.flatMap(({ type, clocks }) => clocks.map((one) => [`${type}:${one.name}`, one] as const)));
    const pressed = this.#seen(types).flatMap(({ row, index }) => {
      const ways = [...this.tables.clocks.values()]
        .filter(({ type, recordId, metOn }) => type === row.type && recordId === row.id && metOn === null)
        .map(({ clock, dueOn: due }) => {
          const near = limits.get(`${row.type}:${clock}`)?.near;
          return near === undefined ? null : standingOf({ due, met: null, today: now.day, at: now.at, near });
        });
      return index.closedAt === null ? [{ type: row.type, district: row.district, ways }] : [];
    });
    const counts = [...Map.groupBy(pressed, ({ type, district }) => JSON.stringify([type, district])).values()].map((of) => ({
      type: of[0]!.type,
      district: of[0]!.district,
      overdue: of.filter(({ ways }) => ways.includes('overdue')).length,
      near: of.filter(({ ways }) => ways.includes('near')).length,
    }));
    return { counts: counts.filter(({ overdue, near }) => overdue + near > 0), isPart: false };
  }

  async countdown({ types, until, after, limit }: CountdownQuery): Promise<readonly CountdownRow[]> {
    const open = new Map(
      this.#seen(types)
        .filter(({ index }) => index.closedAt === null)
        .map((one) => [`${one.row.type}:${one.row.id}`, one] as const),
    );
    const key = ({ dueDay, type, id, clock }: Pick<CountdownRow, 'type' | 'id' | 'clock' | 'dueDay'>): string =>
      [dueDay ?? '', type, id, clock].join('|');
    return [...this.tables.clocks.values()]
      .flatMap((row): CountdownRow[] => {
        const one = open.get(`${row.type}:${row.recordId}`);
        if (one === undefined || row.metOn !== null) return [];
        const dueDay = row.dueOn === null ? null : dayOf(row.dueOn);
        const isWanted = until === null ? dueDay === null && row.pausedOn !== null : dueDay !== null && dueDay <= until;
        return isWanted ? [{ ...indexed(one.index), ownerUnit: one.row.ownerUnit, clock: row.clock, dueDay, dueOn: row.dueOn }] : [];
      })
      .filter((row) => after === undefined || key(row) > key(after))
      .toSorted((a, b) => order(key(a), key(b)))
      .slice(0, limit);
  }

  #mine(query: TurnsOf): readonly { readonly row: AskedRow; readonly isLate: boolean }[] {
    return this.#seen(query.types).flatMap(({ row, index }) => {
      const turns = (this.tables.turns.get(`${row.type}:${row.id}`) ?? [])
        .filter((turn) => isMine(query, turn))
        .toSorted((a, b) => order(a.since, b.since));
      const [first] = turns;
      if (first === undefined) return [];
      const least = (values: readonly (string | null)[]): string | null => values.filter((value) => value !== null).toSorted()[0] ?? null;
      const [dueOn, dueAt] = [least(turns.map((turn) => turn.dueOn)), least(turns.map((turn) => turn.dueAt))];
      const { since, askedBy } = first;
      const [{ dueBy } = first] = turns.toSorted(
        (a, b) => order(a.dueOn ?? 'never', b.dueOn ?? 'never') || order(a.dueAt ?? 'never', b.dueAt ?? 'never'),
      );
      const actions = [...new Set(turns.map(({ action }) => action))].toSorted();
      const isLate = (dueOn !== null && dueOn < query.now.day) || (dueAt !== null && dueAt < query.now.at);
      const addresses = [...new Set(turns.map(({ address }) => address))].toSorted();
      return [{ row: { ...indexed(index), actions, addresses, since, dueOn, dueAt, dueBy, askedBy }, isLate }];
    });
  }

  #seen(types: readonly SeenType[]): readonly { readonly row: RecordRow; readonly index: IndexRow }[] {
    const rows = types.flatMap(({ type, scopes }) => this.tables.of(type).filter((row) => this.reader.isSeen(row, scopes)));
    return rows.map((row) => ({ row, index: indexRow(this.#types.get(row.type)!, row, null) }));
  }
}

const isMine = ({ addresses, account }: Pick<TurnsOf, 'addresses' | 'account'>, { address, barred }: TurnRow): boolean =>
  addresses.includes(address) && !barred.includes(account);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const indexed = ({ type, recordId, number, title, state, district }: IndexRow): Indexed => ({
  type,
  id: recordId,
  number,
  title,
  state,
  district,
});
