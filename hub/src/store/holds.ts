import type { Holds, LegalHold, MessageRow, NewestFirst, Page, Unit } from '../ports/index.js';
import { insert, lockHolds, names, type StoredRow } from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { Binds } from './reading/binds.js';
import { pageOf } from './reading/page.js';
import { text, textOrNull } from './rows/read.js';
import { legalHold } from './schema/archive-tables.js';
import { SqlUnit } from './unit.js';

const place = 'legal_hold.content';
const columns = names(legalHold.columns, 'h.');
const mostRows = 200;
/** Words of people may name somebody. */
interface Content {
  readonly reason: string;
  readonly shown?: string;
  readonly released: { readonly account: string; readonly reason: string } | null;
}

/** Legal holds as rows: see the port. */
export class SqlHolds implements Holds {
  constructor(private readonly kit: Kit) {}

  async list({ open, cursor, limit, oldestFirst = false }: { readonly open?: boolean } & NewestFirst): Promise<Page<LegalHold>> {
    const where = open === undefined ? [] : [`h.released_at IS ${open ? '' : 'NOT '}NULL`];
    const keyset = { by: 'h."at"', name: 'at', id: 'h."id"', isOptional: false, descending: !oldestFirst, type: 'timestamptz(3)' };
    const page = await this.kit.database.run((session) =>
      pageOf(session, { columns, from: 'legal_hold h', where, binds: new Binds(), keyset, cursor, limit: Math.min(limit, mostRows) }),
    );
    return { ...page, items: page.items.map((row) => this.read(row)) };
  }

  async lay(unit: Unit, { id, kind, value, account, unit: of, at, reason }: LegalHold, person?: string): Promise<boolean> {
    const session = sessionOf(unit);
    await lockHolds(session);
    const term = person === undefined ? null : this.kit.hashes.personTerm(person);
    const row = {
      id,
      kind,
      value: term ?? value,
      term,
      account,
      unit: of,
      at,
      released_at: null,
      content: this.sealed(id, { reason, released: null, ...(term !== null && { shown: value }) }),
    };
    return (await insert(session, legalHold, [row], { key: ['kind', 'value'], where: 'released_at is null', take: [] })) === 1;
  }

  async locked(unit: Unit, id: string): Promise<LegalHold | null> {
    if (!isUuid(id)) return null;
    const {
      rows: [row],
    } = await sessionOf(unit).query<StoredRow>(
      { name: 'lock hold', text: `SELECT ${columns} FROM legal_hold h WHERE h.id = $1 FOR UPDATE` },
      [id],
    );
    return row ? this.read(row) : null;
  }

  async release(unit: Unit, { id, kind, value, reason, released }: LegalHold): Promise<void> {
    if (!released) throw new TypeError('A hold is released by somebody');
    const content = this.sealed(id, {
      reason,
      released: { account: released.account, reason: released.reason },
      ...(kind === 'person' && { shown: value }),
    });
    await sessionOf(unit).query({ name: 'release hold', text: 'UPDATE legal_hold SET released_at = $2, content = $3 WHERE id = $1' }, [
      id,
      released.at,
      content,
    ]);
  }

  async standing({ id, receivedAt, key, record }: Pick<MessageRow, 'id' | 'receivedAt' | 'key' | 'record'>): Promise<{
    readonly isHeld: boolean;
    readonly bodiesRemovedAt: string | null;
  }> {
    const {
      rows: [row],
    } = await this.kit.database.run((session) =>
      session.query<{ held: boolean; at: string | null }>(
        {
          name: 'hold standing',
          text: `SELECT EXISTS (SELECT 1 FROM legal_hold WHERE released_at IS NULL AND (kind, value) IN (('record', $1), ('key', $2)))
        OR EXISTS (SELECT 1 FROM legal_hold h JOIN message_term t ON t.term = h.term WHERE h.released_at IS NULL AND h.kind = 'person' AND t.message_id = $4 AND t.received_at = $5) AS held, (SELECT at FROM pruned WHERE part = 'body' AND day = $3::date) AS at`,
        },
        [record ?? '', key, receivedAt.slice(0, 10), id, receivedAt],
      ),
    );
    return { isHeld: row!.held, bodiesRemovedAt: row!.at };
  }

  private sealed(id: string, content: Content): Buffer {
    return this.kit.seal.closeJson(place, id, content);
  }

  private read(row: StoredRow): LegalHold {
    const [id, at] = [text(row, 'id'), textOrNull(row, 'released_at')];
    const { reason, released, shown } = this.kit.seal.openJson(place, id, row['content'] as Buffer) as Content;
    return {
      id,
      kind: text(row, 'kind') as LegalHold['kind'],
      value: shown ?? text(row, 'value'),
      account: text(row, 'account'),
      unit: textOrNull(row, 'unit'),
      at: text(row, 'at'),
      reason,
      released: released && at !== null ? { ...released, at } : null,
    };
  }
}

function sessionOf(unit: Unit): SqlUnit['session'] {
  if (!(unit instanceof SqlUnit)) throw new TypeError('Holds are laid in a unit of this store');
  return unit.session;
}
