import type {
  Indexed,
  InvolvementRow,
  Page,
  RecordIndex,
  SearchFound,
  SearchQuery,
  SeenType,
  StateCount,
  TrayQuery,
  TrayRow,
} from '../../ports/index.js';
import type { Database } from '../connect.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { text, textOrNull } from '../rows/read.js';
import { Binds } from './binds.js';
import { countedIn } from './counted.js';
import { foundBy, lookedAt } from './found.js';
import { Remembered } from './remembered.js';
import { seenIn } from './seen.js';

export class SqlRecordIndex implements RecordIndex {
  private readonly remembered = new Remembered();

  constructor(private readonly kit: Pick<Kit, 'hashes' | 'tables'> & { readonly database: Pick<Database, 'run'> }) {}

  /** From who is involved to what he has in hand, and no further. OFFSET has each looked up, instead of the whole index being read beside it. */
  async tray({ who, types, limit }: TrayQuery): Promise<Pick<Page<TrayRow>, 'items' | 'total'>> {
    const binds = new Binds();
    const statement = `SELECT ${shown}, x.next_due, m.role, m.since, count(*) OVER () AS n
      FROM (SELECT DISTINCT ON (i.type, i.record_id) i.type, i.record_id, i.since, i.role FROM involvement i
        WHERE i.in_hand_of = ANY(${binds.of(arrayLiteral('text', who))}::text[]) ORDER BY i.type, i.record_id, i.since, i.in_hand_of, i.role) m
      CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = m.type AND y.record_id = m.record_id OFFSET 0) x
      WHERE ${seenIn(types, binds, this.kit)} ORDER BY x.next_due, x.changed_at DESC, x.record_id LIMIT ${Math.trunc(limit)}`;
    const { rows } = await this.kit.database.run((session) => session.query<StoredRow>({ text: statement }, binds.values));
    return { items: rows.map(readTray), total: (rows[0]?.['n'] ?? 0) as number };
  }

  /** What the text finds is bounded by type; of that the latest of each type are shown, and all are counted. */
  async search({ text: wanted, types, ofAType, limit }: SearchQuery): Promise<SearchFound> {
    if (types.length === 0) return { items: [], total: 0, isPart: false };
    const binds = new Binds();
    const found = foundBy({ text: wanted, types }, binds, this.kit);
    const order = binds.of(
      arrayLiteral(
        'text',
        types.map(({ type }) => type),
      ),
    );
    const statement = `SELECT * FROM (
        SELECT ${shown}, count(*) OVER () AS n, bool_or(f.taken >= ${lookedAt}) OVER () AS is_more,
          row_number() OVER (PARTITION BY x.type ORDER BY x.changed_at DESC, x.record_id) AS place
        FROM (SELECT a.type, a.record_id, max(a.taken) AS taken FROM (${found}) a GROUP BY a.type, a.record_id) f
        CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = f.type AND y.record_id = f.record_id OFFSET 0) x) AS x
      WHERE place <= ${Math.trunc(ofAType)} ORDER BY array_position(${order}::text[], type), place LIMIT ${Math.trunc(limit)}`;
    const { rows } = await this.kit.database.run((session) => session.query<StoredRow>({ text: statement }, binds.values));
    const [n, isMore] = [(rows[0]?.['n'] ?? 0) as number, rows[0]?.['is_more'] === true];
    return { items: rows.map(readIndexed), total: isMore ? { atLeast: n } : n, isPart: isMore || rows.length < n };
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
}

const shown = 'x.type, x.record_id, x.number, x.title, x.state, x.district';

const readIndexed = (row: StoredRow): Indexed => ({
  type: text(row, 'type'),
  id: text(row, 'record_id'),
  number: textOrNull(row, 'number'),
  title: text(row, 'title'),
  state: textOrNull(row, 'state'),
  district: textOrNull(row, 'district'),
});

const readTray = (row: StoredRow): TrayRow => ({
  ...readIndexed(row),
  role: text(row, 'role') as InvolvementRow['role'],
  since: text(row, 'since'),
  nextDue: textOrNull(row, 'next_due'),
});
