import type { RecordType } from '../definitions/index.js';
import type { Difference, DifferenceKind, DifferenceRow, Reckoned, Reckoning, Standing, Stretch } from '../ports/index.js';
import * as sql from './dialects/index.js';
import type { StoredRow } from './dialects/index.js';
import type { Session } from './connect.js';
import type { Kit } from './kit.js';
import { numberOrNull, text, textOrNull } from './rows/read.js';

/** See the port. Our side is read from the mirror's own table, so that nothing is kept twice for it. */
export class SqlReckoning implements Reckoning {
  private readonly mirrors: ReadonlyMap<string, sql.Mirrored & { readonly type: string }>;

  constructor(private readonly kit: Kit) {
    this.mirrors = new Map(
      [...kit.tables.values()].flatMap(({ type, table, fields }) => {
        const day = fields.find(({ name }) => name === dayOf(type))?.places[0]?.column;
        return type.master === null || day === undefined ? [] : [[type.master, { table: table.name, day, type: type.name }] as const];
      }),
    );
  }

  get systems(): readonly string[] {
    return [...this.mirrors.keys()];
  }

  async standing(system: string): Promise<Standing> {
    const { type } = this.mirror(system);
    const row = await this.run((session) => sql.standing(session, system));
    const failure = textOrNull(row, 'failure');
    return {
      system,
      type,
      cursor: textOrNull(row, 'cursor'),
      changesAt: textOrNull(row, 'changes_at'),
      daysAt: textOrNull(row, 'days_at'),
      days: numberOrNull(row, 'days'),
      differing: numberOrNull(row, 'differing'),
      wantedAt: textOrNull(row, 'wanted_at'),
      failedAt: textOrNull(row, 'failed_at'),
      failure: failure === null ? null : (JSON.parse(failure) as [string, string]),
      open: Number(row['open'] ?? 0),
      asked: Number(row['asked'] ?? 0),
      oldest: textOrNull(row, 'oldest'),
    };
  }

  async entries(
    system: string,
    of: { readonly day: string; readonly after: string | null; readonly limit: number },
  ): Promise<readonly Reckoned[]> {
    return (await this.run((session) => sql.ownEntries(session, this.mirror(system), { system, ...of }))).map(reckoned);
  }

  async everything(
    system: string,
    of: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly (Reckoned & { readonly day: string | null })[]> {
    return (await this.run((session) => sql.ownRecords(session, this.mirror(system), { system, ...of }))).map((row) => ({
      ...reckoned(row),
      day: textOrNull(row, 'day'),
    }));
  }

  async versions(system: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    return new Map(
      (await this.run((session) => sql.ownVersions(session, this.mirror(system), system, ids)))
        .map(reckoned)
        .map(({ id, version }) => [id, version]),
    );
  }

  async compared(system: string, stretch: Stretch, differences: readonly Difference[]): Promise<void> {
    await this.kit.database.transaction(async (session) => {
      await sql.closeStretch(
        session,
        system,
        stretch,
        differences.map(({ id }) => id),
      );
      if (differences.length > 0) await sql.openDifferences(session, system, differences);
    });
  }

  async changed(system: string, cursor: string | null, differences: readonly Difference[]): Promise<void> {
    await this.kit.database.transaction(async (session) => {
      if (differences.length > 0) await sql.openDifferences(session, system, differences);
      await sql.movedTo(session, system, cursor);
    });
  }

  mend(system: string): Promise<number> {
    return this.run((session) => sql.mend(session, this.mirror(system), system));
  }

  async finished(system: string, { days, differing }: { readonly days: number; readonly differing: number }): Promise<void> {
    await this.run((session) => sql.finished(session, system, days, differing));
  }

  async failed(system: string, why: readonly [string, string] | null): Promise<void> {
    await this.run((session) => sql.failed(session, system, why === null ? null : JSON.stringify(why)));
  }

  async toAsk(system: string, limit: number): Promise<readonly string[]> {
    return (await this.run((session) => sql.toAsk(session, system, limit))).map((row) => text(row, 'source_id'));
  }

  async told(system: string, ids: readonly string[]): Promise<void> {
    await this.run((session) => sql.toldOf(session, system, ids));
  }

  async differences(system: string, page: { readonly after: string | null; readonly limit: number }): Promise<readonly DifferenceRow[]> {
    const { type } = this.mirror(system);
    return (await this.run((session) => sql.listDifferences(session, system, page))).map(
      (row): DifferenceRow => ({
        system,
        type,
        id: text(row, 'source_id'),
        day: textOrNull(row, 'day'),
        kind: text(row, 'kind') as DifferenceKind,
        ours: bigOrNull(row, 'ours'),
        theirs: bigOrNull(row, 'theirs'),
        changedAt: textOrNull(row, 'changed_at'),
        since: text(row, 'since'),
        askedAt: textOrNull(row, 'asked_at'),
        askedBy: textOrNull(row, 'asked_by'),
        sentAt: textOrNull(row, 'sent_at'),
      }),
    );
  }

  want(system: string, ids: readonly string[] | null, by: string): Promise<number> {
    return this.run((session) => sql.want(session, system, ids, by));
  }

  async wantDays(system: string): Promise<void> {
    await this.run((session) => sql.wantDays(session, system));
  }

  private run<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.kit.database.run(work);
  }

  private mirror(system: string): sql.Mirrored & { readonly type: string } {
    const found = this.mirrors.get(system);
    if (!found) throw new Error(`No mirror of ${system} says on which day it counts`);
    return found;
  }
}

const dayOf = ({ inStep }: RecordType): string | null => inStep?.day ?? null;
const reckoned = (row: StoredRow): Reckoned => ({ id: text(row, 'source_id'), version: Number(row['state_version']) });
const bigOrNull = (row: StoredRow, column: string): number | null =>
  row[column] === null || row[column] === undefined ? null : Number(row[column]);
