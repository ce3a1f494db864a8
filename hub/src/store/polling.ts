import type { Polling, Reached, SourceStanding, TakenRow } from '../ports/index.js';
import type { Session } from './connect.js';
import * as sql from './dialects/index.js';
import type { Kit } from './kit.js';
import { numberOrNull, text, textOrNull } from './rows/read.js';

/** See the port. What the rows say is not kept here, only its SM3. */
export class SqlPolling implements Polling {
  constructor(private readonly kit: Kit) {}

  async standing(system: string, table: string): Promise<SourceStanding> {
    const row = await this.run((session) => sql.sourceStanding(session, system, table));
    const [at, id] = [textOrNull(row, 'marked_at'), textOrNull(row, 'marked_id')];
    return {
      mark: at === null || id === null ? null : { at, id },
      sweepingSince: textOrNull(row, 'sweeping_since'),
      sweptTo: textOrNull(row, 'swept_to'),
      sweptAt: textOrNull(row, 'swept_at'),
      vanished: numberOrNull(row, 'vanished'),
    };
  }

  async taken(system: string, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, TakenRow>> {
    if (ids.length === 0) return new Map();
    return new Map(
      (await this.run((session) => sql.takenRows(session, system, table, ids))).map((row) => {
        const id = text(row, 'source_id');
        return [id, { id, version: Number(row['version']), hash: text(row, 'hash') }] as const;
      }),
    );
  }

  async took(system: string, table: string, rows: readonly TakenRow[], reached: Reached): Promise<void> {
    await this.kit.database.transaction(async (session) => {
      if (rows.length > 0) await sql.tookRows(session, system, table, rows);
      await sql.sourceReached(session, system, table, reached);
    });
  }

  async unseen(system: string, table: string, limit: number): Promise<readonly TakenRow[]> {
    const rows = await this.run((session) => sql.unseenRows(session, system, table, limit));
    return rows.map((row) => ({ id: text(row, 'source_id'), version: Number(row['version']), hash: text(row, 'hash') }));
  }

  async toldGone(system: string, table: string, row: TakenRow): Promise<void> {
    await this.run((session) => sql.rowToldGone(session, system, table, row));
  }

  async swept(system: string, table: string): Promise<number> {
    return numberOrNull(await this.run((session) => sql.sourceSwept(session, system, table)), 'vanished') ?? 0;
  }

  private run<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.kit.database.run(work);
  }
}
