import type { ClientBase, QueryConfig } from 'pg';
import { Sequelize } from 'sequelize';
import type { Log } from '../ports/index.js';
import { isTracing, tracedWithin } from '../platform/index.js';
import { isGone, translated } from './errors.js';
import { parsers } from './parsers.js';

/** One connection while its work lasts. Statements with a name are prepared once a connection. */
export interface Session {
  query<R = Record<string, unknown>>(statement: Statement, values?: readonly unknown[]): Promise<Result<R>>;
}

export interface Statement {
  /** At most 63 characters, and the same text always. */
  readonly name?: string;
  readonly text: string;
}

export interface Result<R> {
  readonly rows: R[];
  /** Rows returned or changed. */
  readonly count: number;
}

export interface ConnectOptions {
  readonly url: string;
  readonly log: Log;
  /** Connections at most; 10 when absent. */
  readonly poolSize?: number;
  /** Longest time of one statement, ms; 0 = none. 30 s when absent. */
  readonly statementTimeout?: number;
  readonly onStatement?: OnStatement;
  /** What is written is written again after a stop: nobody waits for the disk at every commit. */
  readonly isRepeatable?: boolean;
}

/** Told of every statement; for counting in tests and metrics. */
export type OnStatement = (statement: Statement, values: readonly unknown[]) => void;

const lockTimeout = 10_000;

/** The pool. Sequelize owns the connections; hot statements go to the driver directly. */
export class Database {
  readonly sequelize: Sequelize;
  private readonly log: Log;
  private isClosed = false;
  private readonly onStatement: OnStatement;

  constructor(options: ConnectOptions) {
    const { statementTimeout = 30_000 } = options;
    this.log = options.log;
    this.onStatement = options.onStatement ?? (() => undefined);
    this.sequelize = new Sequelize(options.url, {
      dialect: 'postgres',
      logging: false,
      timezone: '+00:00',
      pool: { max: options.poolSize ?? 10, min: 0, acquire: 10_000, idle: 30_000, evict: 5_000 },
      dialectOptions: {
        application_name: 'fatong',
        ...(options.isRepeatable === true && { options: '-c synchronous_commit=off' }),
        statement_timeout: statementTimeout,
        query_timeout: statementTimeout === 0 ? 0 : statementTimeout + 5_000, // a server that no longer answers at all
        lock_timeout: lockTimeout,
        idle_in_transaction_session_timeout: 10_000, // a process that hangs inside a transaction, or whose host is gone, must not hold its locks
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
      },
      hooks: {
        // What is asked goes to the server at once and is done in the order asked: it need not wait between two statements until we have heard of the first.
        afterConnect: (client) => {
          (client as { pipeline: boolean }).pipeline = true;
        },
      },
    });
  }

  /** Statements on one connection, each its own transaction. */
  async run<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const connection = await this.take();
    try {
      return await work(connection);
    } finally {
      this.giveBack(connection);
    }
  }

  /** One transaction: committed when `work` resolves, rolled back when it throws. */
  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const connection = await this.take();
    try {
      await connection.query(begin);
      const result = await work(connection);
      await connection.query(commit);
      return result;
    } catch (error) {
      await connection.rollBack();
      throw error;
    } finally {
      this.giveBack(connection);
    }
  }

  /** Resolves when a query succeeds again (asks every half second at first, then every five), or when the store is closed. */
  async recovered(): Promise<void> {
    for (let pause = 500; !this.isClosed; pause = Math.min(pause * 1.5, 5_000)) {
      try {
        await this.run((session) => session.query({ text: 'SELECT 1' }));
        return;
      } catch {
        // still away, whatever the reason: that is what this function waits out
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.sequelize.close();
  }

  private async take(): Promise<Connection> {
    try {
      const client = await this.sequelize.connectionManager.getConnection({ type: 'write' });
      return new Connection(client as ClientBase, this.onStatement);
    } catch (error) {
      throw translated(error);
    }
  }

  /** A broken connection is closed in the background: its server may never answer. */
  private giveBack({ client, isBroken }: Connection): void {
    if (!isBroken) return this.sequelize.connectionManager.releaseConnection(client);
    this.sequelize.connectionManager
      .destroyConnection(client)
      .catch((error: unknown) => this.log.warn({ error }, 'a broken database connection could not be closed'));
  }
}

/** A connection in somebody's hand. Only what the driver throws is translated: errors of the work itself pass through. */
class Connection implements Session {
  isBroken = false;

  constructor(
    readonly client: ClientBase,
    private readonly onStatement: OnStatement,
  ) {}

  async query<R>(statement: Statement, values: readonly unknown[] = []): Promise<Result<R>> {
    this.onStatement(statement, values);
    const config: QueryConfig = { text: statement.text, values: [...values], types: parsers };
    if (statement.name !== undefined) config.name = statement.name;
    try {
      const ask = () => this.client.query(config);
      const { rows, rowCount } = await (isTracing()
        ? tracedWithin(
            `SQL ${statement.name ?? 'statement'}`,
            { kind: 'client', attributes: { 'db.system.name': 'postgresql', 'db.query.summary': statement.name ?? 'statement' } },
            ask,
          )
        : ask());
      return { rows: rows as R[], count: rowCount ?? 0 };
    } catch (error) {
      if (isGone(error)) this.isBroken = true;
      throw translated(error);
    }
  }

  /** The first error is the one to tell; a connection that cannot even roll back is not used again. */
  async rollBack(): Promise<void> {
    if (this.isBroken) return;
    try {
      await this.client.query('ROLLBACK');
    } catch {
      this.isBroken = true;
    }
  }
}

/**
 * Statements of transactions are planned once for any values: planned for the values at hand, PostgreSQL reads every partition of a day
 * into a hash where it could go to the one row in the one partition (measured: 200 messages in 110 partitions 400 ms instead of 9).
 */
const begin: Statement = { text: 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan' };
const commit: Statement = { text: 'COMMIT' };
