import {
  BaseError,
  ConnectionError,
  DataTypes,
  QueryTypes,
  Sequelize,
  UniqueConstraintError,
  type Model,
  type ModelStatic,
} from 'sequelize';
import type { FeedOutcome, FeedTable, SourceColumn, TableFeed } from '../../ports/index.js';
import { statementOf } from './read.js';

export interface FeedOptions {
  /** `oracle://user:password@host:1521/service` or `postgres://…`, of a user who may insert into the agreed tables and select from them. */
  readonly url: string;
  /** Schema, or owner, of the tables. */
  readonly schema?: string;
}

const pool = { max: 2, min: 0, acquire: 20_000, idle: 30_000 };
const types = {
  text: () => DataTypes.STRING(4000),
  day: () => DataTypes.DATEONLY,
  integer: () => DataTypes.INTEGER,
  number: () => DataTypes.DECIMAL,
} as const satisfies Record<SourceColumn, () => unknown>;

/** A table as Sequelize feeds it; nothing is synchronised. */
export const feedModel = (sequelize: Sequelize, { name, request, columns }: FeedTable, schema?: string): ModelStatic<Model> =>
  sequelize.define(
    name,
    {
      ...Object.fromEntries(Object.entries(columns).map(([column, kind]) => [column, { type: types[kind]() }])),
      [request]: { type: DataTypes.STRING(64), primaryKey: true },
    },
    { tableName: name, ...(schema !== undefined && { schema }), timestamps: false, freezeTableName: true },
  );

/** The statement as it goes to the database: one row, and nothing but that; its values go beside it, however long they are. */
export function insertOf(
  sequelize: Sequelize,
  model: ModelStatic<Model>,
  { columns }: FeedTable,
  row: Readonly<Record<string, string | number>>,
): { readonly query: string; readonly bind: readonly unknown[] } {
  const generator = sequelize.getQueryInterface().queryGenerator as {
    insertQuery(
      table: unknown,
      row: object,
      attributes: object,
      options: object,
    ): { readonly query: string; readonly bind: readonly unknown[] };
  };
  const values = Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => Object.hasOwn(columns, column))
      .map(([column, value]) => [column, columns[column] === 'day' ? hyphened(String(value)) : value]),
  );
  const made = generator.insertQuery(model.getTableName(), values, model.getAttributes(), { returning: false });
  const query = made.query.trim().replace(/;$/, '');
  if (!/^INSERT INTO [^;']*$/i.test(query)) throw new Error('Into an outside database nothing but one row is written.');
  return { query, bind: made.bind };
}

const hyphened = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** Opens an outside database to be fed. */
export function openFeed({ url, schema }: FeedOptions): TableFeed {
  const isOracle = url.startsWith('oracle:');
  const sequelize = new Sequelize(url, {
    dialect: isOracle ? 'oracle' : 'postgres',
    logging: false,
    timezone: '+00:00',
    pool,
    dialectOptions: isOracle ? {} : { application_name: 'fatong-feed', statement_timeout: 60_000, connectionTimeoutMillis: 10_000 },
  });
  const models = new Map<string, ModelStatic<Model>>();
  const modelOf = (table: FeedTable): ModelStatic<Model> => {
    const model = models.get(table.name) ?? feedModel(sequelize, table, schema);
    models.set(table.name, model);
    return model;
  };
  const isThere = async (table: FeedTable, request: string): Promise<boolean> => {
    const statement = statementOf(sequelize, modelOf(table), { where: { [table.request]: request }, limit: 1 });
    return (await sequelize.query(statement, { type: QueryTypes.SELECT, raw: true })).length > 0;
  };
  return {
    async add(table, row) {
      try {
        if (await isThere(table, String(row[table.request]))) return { outcome: 'there' };
      } catch (error) {
        return whileReading(error);
      }
      try {
        const { query, bind } = insertOf(sequelize, modelOf(table), table, row);
        await sequelize.query(query, { bind: [...bind], raw: true });
        return { outcome: 'added' };
      } catch (error) {
        return error instanceof UniqueConstraintError ? { outcome: 'there' } : whileWriting(error);
      }
    },
    async has(table, request) {
      try {
        return (await isThere(table, request)) ? 'there' : 'absent';
      } catch (error) {
        if (!(error instanceof BaseError)) throw error;
        return 'unknown';
      }
    },
    close: () => sequelize.close(),
  };
}

/** Nothing was written yet: it is tried again, unless the table is not as agreed. */
const whileReading = (error: unknown): FeedOutcome => {
  if (!(error instanceof BaseError)) throw error;
  const why = refusalIn(error);
  return why === undefined ? { outcome: 'away' } : { outcome: 'refused', why };
};

/** A connection that was never there wrote nothing; of one that broke meanwhile nobody knows. */
function whileWriting(error: unknown): FeedOutcome {
  if (!(error instanceof BaseError)) throw error;
  const why = refusalIn(error);
  if (why !== undefined) return { outcome: 'refused', why };
  return { outcome: error instanceof ConnectionError ? 'away' : 'unknown' };
}

/** SQL states of PostgreSQL (22, 23, 42) and errors of Oracle about the row or the table, by their number: their words may quote what stands in the row. */
function refusalIn(error: unknown): string | undefined {
  const { code, errorNum } = ((error as { readonly original?: unknown }).original ?? {}) as {
    readonly code?: unknown;
    readonly errorNum?: unknown;
  };
  if (typeof code === 'string' && /^(22|23|42)[0-9A-Z]{3}$/.test(code)) return `SQLSTATE ${code}`;
  const isOfRow =
    typeof errorNum === 'number' &&
    ([904, 942, 1031, 12_899].includes(errorNum) || (errorNum >= 1400 && errorNum < 1500) || (errorNum >= 1800 && errorNum < 1900));
  return isOfRow ? `ORA-${String(errorNum).padStart(5, '0')}` : undefined;
}
