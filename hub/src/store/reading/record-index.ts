import type {
  AskedPage,
  CountdownQuery,
  CountdownRow,
  InvolvedQuery,
  InvolvedRow,
  Load,
  Page,
  PressingCounts,
  PressingQuery,
  RecordIndex,
  SearchFound,
  SearchQuery,
  SeenType,
  StateCount,
  TurnCount,
  TurnsOf,
} from '../../ports/index.js';
import type { Database } from '../connect.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { text, textOrNull } from '../rows/read.js';
import { Binds } from './binds.js';
import { countdownIn, readCountdown } from './countdown.js';
import { countedIn } from './counted.js';
import { foundBy, lookedAt } from './found.js';
import { pressingIn, readPressing } from './pressing.js';
import { Remembered } from './remembered.js';
import { readIndexed, shown } from './indexed.js';
import { loadIn, readLoad, type LoadQuery } from './load.js';
import { askedCountsIn, askedIn, involvedIn, readAsked, readInvolved, readTurnCount, waitingIn } from './turns.js';

export class SqlRecordIndex implements RecordIndex {
  private readonly remembered = new Remembered();

  constructor(private readonly kit: Pick<Kit, 'hashes' | 'tables'> & { readonly database: Pick<Database, 'run'> }) {}

  async asked(query: TurnsOf & { readonly limit: number }): Promise<AskedPage> {
    return readAsked(await this.rows((binds) => askedIn(query, binds, this.kit)));
  }

  async askedCounts(query: TurnsOf): Promise<readonly TurnCount[]> {
    return (await this.rows((binds) => askedCountsIn(query, binds, this.kit))).map(readTurnCount);
  }

  async involved(query: InvolvedQuery): Promise<Pick<Page<InvolvedRow>, 'items' | 'total'>> {
    const rows = await this.rows((binds) => involvedIn(query, binds, this.kit));
    return { items: rows.map(readInvolved), total: (rows[0]?.['n'] ?? 0) as number };
  }

  async waiting(query: Omit<InvolvedQuery, 'limit' | 'list'>): Promise<number> {
    return ((await this.rows((binds) => waitingIn(query, binds, this.kit)))[0]?.['n'] ?? 0) as number;
  }

  async loads(accounts: LoadQuery['accounts'], now: TurnsOf['now']): Promise<readonly Load[]> {
    if (accounts.length === 0) return [];
    const found = new Map((await this.rows((binds) => loadIn({ accounts, now }, binds))).map(readLoad).map((one) => [one.account, one]));
    return accounts.flatMap(({ id }) => found.get(id) ?? []);
  }

  /** What the text finds is bounded by type; of that the latest of each type are shown, and all are counted. */
  async search({ text: wanted, types, ofAType, limit }: SearchQuery): Promise<SearchFound> {
    if (types.length === 0) return { items: [], total: 0, counts: [], isPart: false };
    const binds = new Binds();
    const found = foundBy({ text: wanted, types }, binds, this.kit);
    const order = binds.of(
      arrayLiteral(
        'text',
        types.map(({ type }) => type),
      ),
    );
    const statement = `SELECT * FROM (
        SELECT ${shown}, count(*) OVER () AS n, count(*) OVER (PARTITION BY x.type) AS of_type, bool_or(f.taken >= ${lookedAt}) OVER () AS is_more,
          row_number() OVER (PARTITION BY x.type ORDER BY x.changed_at DESC, x.record_id) AS place
        FROM (SELECT a.type, a.record_id, max(a.taken) AS taken FROM (${found}) a GROUP BY a.type, a.record_id) f
        CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = f.type AND y.record_id = f.record_id OFFSET 0) x) AS x
      WHERE place <= ${Math.trunc(ofAType)} ORDER BY array_position(${order}::text[], type), place LIMIT ${Math.trunc(limit)}`;
    const { rows } = await this.kit.database.run((session) => session.query<StoredRow>({ text: statement }, binds.values));
    const [n, isMore] = [(rows[0]?.['n'] ?? 0) as number, rows[0]?.['is_more'] === true];
    const counts = new Map(rows.map((row) => [text(row, 'type'), row['of_type'] as number]));
    return {
      items: rows.map(readIndexed),
      total: isMore ? { atLeast: n } : n,
      counts: [...counts].map(([type, count]) => ({ type, count })),
      isPart: isMore || rows.length < n,
    };
  }

  /** In whoever's home it stands it is asked for again and again: what takes long is shared for a while by all who see the same. */
  async counts(types: readonly SeenType[]): Promise<readonly StateCount[]> {
    if (types.length === 0) return [];
    return this.remembered.of(JSON.stringify(types), async () => {
      const binds = new Binds();
      const statement = countedIn(types, binds, this.kit);
      const { rows } = await this.kit.database.run((session) => session.query<StoredRow>({ text: statement }, binds.values));
      return rows.map((row): StateCount => ({ type: text(row, 'type'), state: textOrNull(row, 'state'), count: row['n'] as number }));
    });
  }

  /** As {@link counts}: it stands on a first page too, and the instant alone makes no other question of it. */
  async pressing(query: PressingQuery): Promise<PressingCounts> {
    if (query.types.length === 0) return { counts: [], isPart: false };
    return this.remembered.of(JSON.stringify(['pressing', query.types, query.now.day]), async () => {
      const rows = await this.rows((binds) => pressingIn(query, binds, this.kit));
      return { counts: rows.map(readPressing), isPart: rows.some((row) => row['is_part'] === true) };
    });
  }

  async countdown(query: CountdownQuery): Promise<readonly CountdownRow[]> {
    if (query.types.length === 0) return [];
    return (await this.rows((binds) => countdownIn(query, binds, this.kit))).map(readCountdown);
  }

  private async rows(statement: (binds: Binds) => string): Promise<StoredRow[]> {
    const binds = new Binds();
    const text = statement(binds);
    return (await this.kit.database.run((session) => session.query<StoredRow>({ text }, binds.values))).rows;
  }
}
