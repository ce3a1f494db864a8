import { DataTypes, Op, QueryTypes, type Sequelize, type FindOptions, type Model, type ModelStatic } from 'sequelize';
import { SourceAway, type SourceColumn, type SourceMark, type SourceRow, type SourceTable } from '../../ports/index.js';

/** Which database a source is; oracle in production, postgres where one stands in for it. */
export type SourceDialect = 'oracle' | 'postgres';

const types = {
  text: () => DataTypes.STRING(4000),
  day: () => DataTypes.DATEONLY,
  integer: () => DataTypes.INTEGER,
  number: () => DataTypes.DECIMAL,
} as const satisfies Record<SourceColumn, () => unknown>;

/** A table as Sequelize reads it; nothing is synchronised, and none of its writing is ever called. */
export function sourceModel(sequelize: Sequelize, { name, id, changed, columns }: SourceTable, schema?: string): ModelStatic<Model> {
  return sequelize.define(
    name,
    {
      ...Object.fromEntries(Object.entries(columns).map(([column, kind]) => [column, { type: types[kind]() }])),
      [id]: { type: DataTypes.STRING(64), primaryKey: true },
      [changed]: { type: DataTypes.DATE(3) },
    },
    { tableName: name, ...(schema !== undefined && { schema }), timestamps: false, freezeTableName: true },
  );
}

/** Rows that changed after a place, in the order of change and id: of the same moment by id, so that a page never ends within one. */
export const changedAfter = ({ id, changed }: SourceTable, after: SourceMark | null, limit: number): FindOptions => ({
  ...(after && {
    where:
      after.id === ''
        ? { [changed]: { [Op.gte]: new Date(after.at) } } // Oracle takes an empty text for none, which nothing is greater than.
        : {
            [Op.or]: [
              { [changed]: { [Op.gt]: new Date(after.at) } },
              { [Op.and]: [{ [changed]: new Date(after.at) }, { [id]: { [Op.gt]: after.id } }] },
            ],
          },
  }),
  order: [
    [changed, 'ASC'],
    [id, 'ASC'],
  ],
  limit,
});

export const everythingAfter = ({ id }: SourceTable, after: string | null, limit: number): FindOptions => ({
  ...(after !== null && { where: { [id]: { [Op.gt]: after } } }),
  order: [[id, 'ASC']],
  limit,
});

/** The statement as it goes to the database. */
export function statementOf(sequelize: Sequelize, model: ModelStatic<Model>, options: FindOptions): string {
  const generator = sequelize.getQueryInterface().queryGenerator as {
    selectQuery(table: unknown, options: object, model: ModelStatic<Model>): string;
  };
  const made = generator.selectQuery(model.getTableName(), { ...options, attributes: Object.keys(model.getAttributes()) }, model);
  const text = made.trim().replace(/;$/, '');
  if (!/^SELECT\b[^;]*$/i.test(text.replace(/'(?:[^']|'')*'/g, "''")))
    throw new Error('Of an outside database nothing but SELECT is asked.');
  return text;
}

/** @throws SourceAway */
export async function rowsOf(sequelize: Sequelize, table: SourceTable, statement: string): Promise<readonly SourceRow[]> {
  try {
    const rows = await sequelize.query<Readonly<Record<string, unknown>>>(statement, { type: QueryTypes.SELECT, raw: true });
    return rows.map((row) => rowOf(table, row));
  } catch (error) {
    throw new SourceAway(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** As the message has it: days without hyphens, what is null left out, blanks that fixed columns are filled with cut off. */
export function rowOf({ name, id, changed, columns }: SourceTable, row: Readonly<Record<string, unknown>>): SourceRow {
  const [key, at] = [row[id], row[changed]];
  if (typeof key !== 'string' && typeof key !== 'number') throw new Error(`${name}: a row without ${id}`);
  const moment = at instanceof Date ? at : new Date(String(at));
  if (Number.isNaN(moment.getTime())) throw new Error(`${name}: a row without ${changed}`);
  const values = Object.entries(columns).flatMap(([column, kind]): (readonly [string, string | number])[] => {
    const said = valueOf(kind, row[column]);
    return said === null ? [] : [[column, said]];
  });
  return { id: String(key), changedAt: moment.toISOString(), values: Object.fromEntries(values) };
}

function valueOf(kind: SourceColumn, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (kind === 'integer' || kind === 'number') return Number(value);
  const said =
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : JSON.stringify(value);
  if (kind === 'day') return said.slice(0, 10).replaceAll('-', '');
  const text = said.trimEnd();
  return text === '' ? null : text;
}
