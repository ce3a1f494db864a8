import type { CorrectionRow, CorrectionState, Corrections, NewestFirst, Page, Unit } from '../ports/index.js';
import { insert, names, type StoredRow } from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { Binds } from './reading/binds.js';
import { pageOf } from './reading/page.js';
import { text, textOrNull } from './rows/read.js';
import { correction } from './schema/message-tables.js';
import { SqlUnit } from './unit.js';

const place = 'correction.content';
const columns = names(correction.columns, 'c.');
const mostRows = 200;
type Content = Pick<CorrectionRow, 'reason' | 'base' | 'pointers' | 'before' | 'after' | 'decided'>;

/** Corrections as rows: see the port. */
export class SqlCorrections implements Corrections {
  constructor(private readonly kit: Kit) {}

  async ofMessage(messageId: string): Promise<readonly CorrectionRow[]> {
    if (!isUuid(messageId)) return [];
    const { rows } = await this.kit.database.run((session) =>
      session.query<StoredRow>(
        {
          name: 'corrections of message',
          text: `SELECT ${columns} FROM correction c WHERE c.message_id = $1 ORDER BY c.created_at DESC LIMIT 50`,
        },
        [messageId],
      ),
    );
    return rows.map((row) => this.read(row));
  }

  async correction(id: string): Promise<CorrectionRow | null> {
    if (!isUuid(id)) return null;
    const {
      rows: [row],
    } = await this.kit.database.run((session) =>
      session.query<StoredRow>({ name: 'correction', text: `SELECT ${columns} FROM correction c WHERE c.id = $1` }, [id]),
    );
    return row ? this.read(row) : null;
  }

  async list({
    state,
    cursor,
    limit,
    oldestFirst = false,
  }: { readonly state?: CorrectionState } & NewestFirst): Promise<Page<CorrectionRow>> {
    const binds = new Binds();
    const where = state === undefined ? [] : [`c.state = ${binds.of(state)}`];
    const keyset = {
      by: 'c."created_at"',
      name: 'created_at',
      id: 'c."id"',
      isOptional: false,
      descending: !oldestFirst,
      type: 'timestamptz(3)',
    };
    const page = await this.kit.database.run((session) =>
      pageOf(session, { columns, from: 'correction c', where, binds, keyset, cursor, limit: Math.min(limit, mostRows) }),
    );
    return { ...page, items: page.items.map((row) => this.read(row)) };
  }

  /** Who proposes at the same time is waited for. */
  async propose(unit: Unit, row: CorrectionRow): Promise<boolean> {
    const stored = {
      id: row.id,
      message_id: row.messageId,
      message_at: row.messageAt,
      type: row.type,
      state: row.state,
      version: row.version,
      account: row.account,
      unit: row.unit,
      created_at: row.createdAt,
      content: this.sealed(row),
    };
    const { rows } = await sessionOf(unit).query(
      { name: 'correction proposed', text: `SELECT 1 FROM correction WHERE message_id = $1 AND state = 'proposed' FOR UPDATE` },
      [row.messageId],
    );
    return (
      rows.length === 0 &&
      (await insert(sessionOf(unit), correction, [stored], { key: ['message_id'], where: `state = 'proposed'`, take: [] })) === 1
    );
  }

  async locked(unit: Unit, id: string): Promise<CorrectionRow | null> {
    if (!isUuid(id)) return null;
    const {
      rows: [row],
    } = await sessionOf(unit).query<StoredRow>(
      { name: 'lock correction', text: `SELECT ${columns} FROM correction c WHERE c.id = $1 FOR UPDATE` },
      [id],
    );
    return row ? this.read(row) : null;
  }

  async decide(unit: Unit, row: CorrectionRow): Promise<void> {
    await sessionOf(unit).query(
      { name: 'decide correction', text: 'UPDATE correction SET state = $2, version = version + 1, content = $3 WHERE id = $1' },
      [row.id, row.state, this.sealed(row)],
    );
  }

  private sealed({ id, reason, base, pointers, before, after, decided }: CorrectionRow): Buffer {
    return this.kit.seal.closeJson(place, id, { reason, base, pointers, before, after, decided } satisfies Content);
  }

  private read(row: StoredRow): CorrectionRow {
    const id = text(row, 'id');
    return {
      id,
      messageId: text(row, 'message_id'),
      messageAt: text(row, 'message_at'),
      type: text(row, 'type'),
      state: text(row, 'state') as CorrectionState,
      version: row['version'] as number,
      account: text(row, 'account'),
      unit: textOrNull(row, 'unit'),
      createdAt: text(row, 'created_at'),
      ...(this.kit.seal.openJson(place, id, row['content'] as Buffer) as Content),
    };
  }
}

function sessionOf(unit: Unit): SqlUnit['session'] {
  if (!(unit instanceof SqlUnit)) throw new TypeError('Corrections are written in a unit of this store');
  return unit.session;
}
