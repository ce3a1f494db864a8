import { Sequelize } from 'sequelize';
import type { Log, SourceTable, TableSource } from '../../ports/index.js';
import { changedAfter, everythingAfter, rowsOf, sourceModel, statementOf } from './read.js';

export interface SourceOptions {
  /** `oracle://user:password@host:1521/service` or `postgres://…`, of a user who may read and nothing else. */
  readonly url: string;
  /** Schema, or owner, of the views. */
  readonly schema?: string;
  readonly log: Log;
}

/** A few connections are enough: one process reads a source at a time. */
const pool = { max: 2, min: 0, acquire: 20_000, idle: 30_000 };
const longest = 60_000;

/** Opens an outside database to be read: nothing but SELECT is ever sent, and PostgreSQL is told to allow nothing else. */
export function openSource({ url, schema, log }: SourceOptions): TableSource {
  const isOracle = url.startsWith('oracle:');
  const sequelize = new Sequelize(url, {
    dialect: isOracle ? 'oracle' : 'postgres',
    logging: false,
    timezone: '+00:00',
    pool,
    dialectOptions: isOracle
      ? {}
      : {
          application_name: 'fatong-reading',
          statement_timeout: longest,
          options: '-c default_transaction_read_only=on',
          connectionTimeoutMillis: 10_000,
        },
  });
  const models = new Map<string, ReturnType<typeof sourceModel>>();
  const modelOf = (table: SourceTable) => {
    const model = models.get(table.name) ?? sourceModel(sequelize, table, schema);
    models.set(table.name, model);
    return model;
  };
  log.info({ dialect: isOracle ? 'oracle' : 'postgres', schema: schema ?? null }, 'an outside database is read');
  return {
    changed: (table, after, limit) => rowsOf(sequelize, table, statementOf(sequelize, modelOf(table), changedAfter(table, after, limit))),
    everything: (table, after, limit) =>
      rowsOf(sequelize, table, statementOf(sequelize, modelOf(table), everythingAfter(table, after, limit))),
    close: () => sequelize.close(),
  };
}
