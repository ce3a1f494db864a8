import { hash } from 'node:crypto';
import { declaredOnly, type Contract, type System } from '@fatong/contracts';
import { importColumns } from '@fatong/contracts/sheets';
import type { Polling, SourceColumn, SourceMark, SourceRow, SourceTable, TableSource, TakenRow } from '@fatong/hub/ports';
import { candidates } from './candidate.js';
import { doorWay, type DoorParts, type DoorRequest, type Passage } from './door.js';

/** Rows of a table as messages of a contract: its columns are called as the fields, the version is ours to say. */
export interface PolledTable {
  readonly contract: Contract;
  readonly table: SourceTable;
  /** What is said of a row that is not among all rows any more; absent: it is counted alone. */
  readonly gone?: Vanishing;
}

/** The message of a row that vanished: nobody sends it, our own reading says so. */
export interface Vanishing {
  readonly contract: Contract;
  says(id: string, version: number): Readonly<Record<string, unknown>>;
}

export interface PollingNumbers {
  /** Rows read at once. */
  readonly page: number;
  /** Pages of one round, so that a round ends. */
  readonly pages: number;
  /** Transactions of the source that were open as long as this still come to light behind the place reached, s. */
  readonly overlap: number;
  /** All rows are read so often, s. */
  readonly sweepEvery: number;
  /** Of so many rows that vanished at once each is told; of more none: then something is wrong with what we were shown, and not with each of them. */
  readonly vanishing: number;
}
export const pollingNumbers: PollingNumbers = { page: 500, pages: 40, overlap: 300, sweepEvery: 86_400, vanishing: 200 };

export interface PollingParts {
  readonly system: System;
  readonly tables: readonly PolledTable[];
  readonly source: TableSource;
  readonly polling: Polling;
  readonly numbers: PollingNumbers;
  readonly now: () => number;
}

/** What a round came to. `later`: our own store or broker is away, or too much waits: the rest is read again. */
export interface Round {
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly isLater: boolean;
}

const kinds: Readonly<Record<string, SourceColumn>> = { text: 'text', integer: 'integer', number: 'number', boolean: 'text' };

/** The table that a contract is read from: a column for each of its fields but the version, which follows from when a row changed. */
export function polledTable(contract: Contract, name: string, changed: string, gone?: Vanishing): PolledTable {
  const columns = importColumns(contract);
  if (columns === null) throw new Error(`${contract.type} has lists or levels, which no row can say.`);
  const { id, version } = contract.identity;
  return {
    contract,
    ...(gone && { gone }),
    table: {
      name,
      id: id[0]!,
      changed,
      columns: Object.fromEntries(
        columns
          .filter(({ path }) => path !== version)
          .map(({ path, kind, format }) => [path, format === 'compact-date' ? 'day' : kinds[kind]!]),
      ),
    },
  };
}

/**
 * Reads the tables of a system that nobody sends for: what changed, by the place reached, a little of it again each time; and once a day all of it, by the hash of what each
 * row says, which finds what changed without saying so. A row is taken in as a message like any other, once for each thing it says.
 */
export function poller({ system, tables, source, polling, numbers, now }: PollingParts, door: DoorParts) {
  const way = doorWay('TABLE', door);
  const candidate = candidates(door);

  /** What changed since the last round, table by table, in the order in which they lead to each other. */
  async function follow(): Promise<Round> {
    let round = none;
    for (const { contract, table } of tables) {
      const { mark } = await polling.standing(system.folder, table.name);
      let from = mark && { at: new Date(Date.parse(mark.at) - numbers.overlap * 1000).toISOString(), id: '' };
      let reached = mark;
      for (let i = 0; i < numbers.pages; i++) {
        const rows = await source.changed(table, from, numbers.page);
        const taken = await take(contract, rows);
        round = sum(round, taken);
        const last = rows[taken.done - 1];
        if (last) {
          from = { at: last.changedAt, id: last.id };
          reached = later(reached, from);
          await polling.took(system.folder, table.name, taken.known, { mark: reached });
        }
        if (taken.isLater) return round;
        if (rows.length < numbers.page) break;
      }
    }
    return round;
  }

  /** All rows of each table that is due, a page at a time; what was begun goes on where it stopped. */
  async function sweep(): Promise<Round & { readonly vanished: number; readonly untold: readonly string[] }> {
    let [round, vanished] = [none, 0];
    const untold: string[] = [];
    for (const { contract, table, gone } of tables) {
      const { sweptAt, sweptTo, sweepingSince } = await polling.standing(system.folder, table.name);
      if (sweepingSince === null && sweptAt !== null && now() - Date.parse(sweptAt) < numbers.sweepEvery * 1000) continue;
      const since = sweepingSince ?? new Date(now()).toISOString();
      for (let after = sweptTo; ; ) {
        const rows = await source.everything(table, after, numbers.page);
        const taken = await take(contract, rows);
        round = sum(round, taken);
        after = rows[taken.done - 1]?.id ?? after;
        await polling.took(system.folder, table.name, taken.known, { sweptTo: after ?? '', sweepingSince: since });
        if (taken.isLater) return { ...round, vanished, untold };
        if (rows.length < numbers.page) break;
      }
      const told = gone ? await tell(table.name, gone) : 'all';
      if (told === 'later') return { ...round, isLater: true, vanished, untold };
      if (told === 'too-many') untold.push(table.name);
      vanished += await polling.swept(system.folder, table.name);
    }
    return { ...round, vanished, untold };
  }

  /** Each row that is not there any more is told of once; one that comes back is a row that changed. */
  async function tell(name: string, gone: Vanishing): Promise<'all' | 'later' | 'too-many'> {
    const rows = await polling.unseen(system.folder, name, numbers.vanishing + 1);
    if (rows.length > numbers.vanishing) return 'too-many';
    for (const { id, version } of rows) {
      const next = { id, version: version + 1, hash: toldGone };
      const passage = await enter(gone.contract, id, gone.says(id, next.version));
      if (isLater(passage)) return 'later';
      await polling.toldGone(system.folder, name, next);
    }
    return 'all';
  }

  /** One after the other, so that what a row says of another comes behind it. */
  async function take(
    contract: Contract,
    rows: readonly SourceRow[],
  ): Promise<Round & { readonly known: TakenRow[]; readonly done: number }> {
    const before = await polling.taken(
      system.folder,
      tables.find((one) => one.contract === contract)!.table.name,
      rows.map(({ id }) => id),
    );
    const latest = new Map(before);
    const known: TakenRow[] = [];
    let [taken, refused, done] = [0, 0, 0];
    for (const row of rows) {
      const mine = latest.get(row.id);
      const hashed = hashOf(row);
      let now: TakenRow = { id: row.id, version: mine?.version ?? 0, hash: hashed };
      if (mine?.hash !== hashed) {
        now = { ...now, version: Math.max(Date.parse(row.changedAt), (mine?.version ?? 0) + 1) };
        const passage = await pass(contract, row, now.version);
        if (isLater(passage)) return { read: done, taken, refused, isLater: true, known: distinct(known), done };
        if ('taken' in passage) taken++;
        else refused++;
      }
      latest.set(row.id, now);
      known.push(now);
      done++;
    }
    return { read: done, taken, refused, isLater: false, known: distinct(known), done };
  }

  function pass(contract: Contract, { id, values }: SourceRow, version: number): Promise<Passage> {
    const path = contract.identity.version;
    return enter(contract, id, declaredOnly(contract, { ...values, ...(path !== undefined && { [path]: version }) }));
  }

  function enter(contract: Contract, id: string, data: unknown): Promise<Passage> {
    const body = Buffer.from(JSON.stringify(data));
    const request: DoorRequest = {
      method: 'READ',
      url: `http://localhost/tables/${system.folder}/${contract.message}/${encodeURIComponent(id)}`,
      headers: { 'content-type': 'application/json' },
      body,
      system: system.folder,
      message: contract.message,
      isTooLarge: false,
    };
    return way.pass(request, () => candidate(request, system, { text: body, taken: new Map() }, { form: 'json', type: contract.type }));
  }

  return { follow, sweep };
}

/** In place of what it said; no SM3 is this. */
const toldGone = 'gone';
const none: Round = { read: 0, taken: 0, refused: 0, isLater: false };
const sum = (a: Round, b: Round): Round => ({
  read: a.read + b.read,
  taken: a.taken + b.taken,
  refused: a.refused + b.refused,
  isLater: b.isLater,
});
const isLater = (passage: Passage): boolean =>
  'code' in passage && ['unavailable', 'backlog', 'too-many', 'unexpected'].includes(passage.code);
const later = (a: SourceMark | null, b: SourceMark): SourceMark => (a === null || b.at > a.at || (b.at === a.at && b.id > a.id) ? b : a);
/** A row that was read twice in a page counts as it was read last. */
const distinct = (rows: readonly TakenRow[]): TakenRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];

/** SM3 of what a row says, whatever the order of its columns; when it changed is no part of it. */
function hashOf({ values }: SourceRow): string {
  const said = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sm3', JSON.stringify(said));
}
