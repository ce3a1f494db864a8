import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { KeptRow, OwnTables, SourceColumn, SourceTable } from '../../ports/index.js';

export interface SimulatedSourceOptions {
  /** Our own database: the simulated one stands beside it on the same server. */
  readonly url: string;
  /** Whose it is, as part of a name: `lawyer-registry`. */
  readonly system: string;
  readonly tables: readonly SourceTable[];
  /** Of the user who may read the views and nothing else. */
  readonly password: string;
}

export interface SimulatedSource extends OwnTables {
  /** Where the views are read, by the user who may do nothing else. */
  readonly readAt: string;
  close(): Promise<void>;
}

const columnTypes: Readonly<Record<SourceColumn, string>> = {
  text: 'varchar(4000)',
  day: 'date',
  integer: 'integer',
  number: 'numeric',
};
/** There is one already, made by another process a moment ago. */
const taken = new Set(['42P04', '42710', '23505']);
const forbidden = '42501';
const named = (name: string): string => escapeIdentifier(name);
/** The table that a view shows: nobody but its owner reads it. */
const base = (table: Pick<SourceTable, 'name'>): string => `T_${table.name}`;

/**
 * SIMULATED: a database of an outside system that is read and never written by us, with the views agreed on over tables of its own, and a user who may read these views alone. Made
 * where it is missing; what stands in it stays. The answer says why there is none where the user of `url` may not make databases or users.
 */
export async function openSimulatedSource({
  url,
  system,
  tables,
  password,
}: SimulatedSourceOptions): Promise<SimulatedSource | { readonly refused: string }> {
  const place = new URL(url);
  const database = `${decodeURIComponent(place.pathname.slice(1))}_${system.replaceAll('-', '_')}`;
  const reader = `${database}_reader`;
  try {
    await within(url, async (server) => {
      await unlessTaken(() => server.query(`CREATE DATABASE ${named(database)}`));
      await unlessTaken(() => server.query(`CREATE ROLE ${named(reader)} LOGIN`));
      await server.query(`ALTER ROLE ${named(reader)} PASSWORD ${escapeLiteral(password)}`);
      await server.query(`ALTER ROLE ${named(reader)} SET default_transaction_read_only = on`);
      await server.query(`REVOKE ALL ON DATABASE ${named(database)} FROM PUBLIC`);
      await server.query(`GRANT CONNECT ON DATABASE ${named(database)} TO ${named(reader)}`);
    });
  } catch (error) {
    if (codeOf(error) !== forbidden) throw error;
    return { refused: 'the user of DATABASE_URL may not make databases and users' };
  }
  const own = new URL(url);
  own.pathname = `/${database}`;
  await within(own.href, async (client) => {
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query(`GRANT USAGE ON SCHEMA public TO ${named(reader)}`);
    for (const table of tables) {
      for (const statement of making(table)) await client.query(statement);
      await client.query(`GRANT SELECT ON ${named(table.name)} TO ${named(reader)}`);
    }
  });
  const readAt = new URL(own);
  readAt.username = encodeURIComponent(reader);
  readAt.password = encodeURIComponent(password);
  return { ...ownTables(own.href, tables), readAt: readAt.href };
}

/** Table and view of it, once. */
function making(table: SourceTable): readonly string[] {
  const columns = Object.entries(table.columns).filter(([name]) => name !== table.id);
  const shown = [table.id, ...columns.map(([name]) => name), table.changed].map(named).join(', ');
  return [
    `CREATE TABLE IF NOT EXISTS ${named(base(table))} (${[
      `${named(table.id)} varchar(64) PRIMARY KEY`,
      ...columns.map(([name, kind]) => `${named(name)} ${columnTypes[kind]}`),
      `${named(table.changed)} timestamp(3) with time zone NOT NULL`,
    ].join(', ')})`,
    `CREATE OR REPLACE VIEW ${named(table.name)} AS SELECT ${shown} FROM ${named(base(table))}`,
  ];
}

function ownTables(url: string, tables: readonly SourceTable[]): OwnTables & { close(): Promise<void> } {
  const of = (name: string): SourceTable => {
    const table = tables.find((one) => one.name === name);
    if (table === undefined) throw new Error(`The simulated source has no view ${name}.`);
    return table;
  };
  let opened: Promise<Client> | undefined;
  /** A connection that broke is opened anew at the next change. */
  const client = (): Promise<Client> =>
    (opened ??= connected(url).then((one) => {
      one.on('error', () => (opened = undefined));
      return one;
    }));
  const query = async (text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
    (await (await client()).query(text, [...values])).rows as Record<string, unknown>[];
  return {
    async rows() {
      const all: KeptRow[] = [];
      for (const table of tables)
        for (const row of await query(`SELECT * FROM ${named(table.name)} ORDER BY ${named(table.id)}`))
          all.push({ table: table.name, values: valuesOf(table, row) });
      return all;
    },
    async put({ table: name, values }, isUnmoved = false) {
      const table = of(name);
      const columns = [...new Set([table.id, ...Object.keys(table.columns)])];
      const rest = columns.filter((column) => column !== table.id).map((column) => `${named(column)} = EXCLUDED.${named(column)}`);
      const moved = isUnmoved ? [] : [`${named(table.changed)} = EXCLUDED.${named(table.changed)}`];
      await query(
        `INSERT INTO ${named(base(table))} (${[...columns, table.changed].map(named).join(', ')})
         VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')}, clock_timestamp())
         ON CONFLICT (${named(table.id)}) DO UPDATE SET ${[...rest, ...moved].join(', ')}`,
        columns.map((column) => stored(table, column, values[column])),
      );
    },
    async drop({ table: name, values }) {
      const table = of(name);
      await query(`DELETE FROM ${named(base(table))} WHERE ${named(table.id)} = $1`, [values[table.id]]);
    },
    async close() {
      const one = opened;
      opened = undefined;
      await (await one)?.end();
    },
  };
}

/** As the messages have it, so that whoever keeps the rows and whoever reads them speak alike: days without hyphens, what is null left out. */
function valuesOf(table: SourceTable, row: Readonly<Record<string, unknown>>): KeptRow['values'] {
  const columns: Readonly<Record<string, SourceColumn>> = { ...table.columns, [table.id]: 'text' };
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, kind]) => {
      const value = row[column] as string | number | Date | null | undefined;
      if (value === null || value === undefined) return [];
      return [[column, kind === 'day' ? dayOf(value) : String(value)] as const];
    }),
  );
}

/** The driver reads a date as midnight of this machine. */
function dayOf(value: string | number | Date): string {
  if (!(value instanceof Date)) return String(value).slice(0, 10).replaceAll('-', '');
  const [year, month, day] = [value.getFullYear(), value.getMonth() + 1, value.getDate()];
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

function stored(table: SourceTable, column: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  return table.columns[column] === 'day' ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}` : value;
}

async function within(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connected(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'fatong-simulated-source', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function unlessTaken(make: () => Promise<unknown>): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (!taken.has(codeOf(error) ?? '')) throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as { readonly code?: string }).code;
