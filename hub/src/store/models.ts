import { DataTypes, type DataType, type Model, type ModelAttributes, type ModelStatic, type Sequelize } from 'sequelize';
import type { ColumnKind, Table } from './schema/table.js';

const types: Readonly<Record<ColumnKind, DataType>> = {
  uuid: DataTypes.UUID,
  text: DataTypes.TEXT,
  instant: DataTypes.DATE(3),
  date: DataTypes.DATEONLY,
  integer: DataTypes.INTEGER,
  bigint: DataTypes.BIGINT,
  boolean: DataTypes.BOOLEAN,
  bytes: DataTypes.BLOB,
  serial: DataTypes.BIGINT,
};

/** The ORM's model of a table; attributes are called as the columns. */
export function modelOf(sequelize: Sequelize, { name, columns, key }: Table): ModelStatic<Model> {
  const attributes: ModelAttributes = Object.fromEntries(
    columns.map((column) => [column.name, { type: types[column.kind], allowNull: column.optional, primaryKey: key.includes(column.name) }]),
  );
  return sequelize.define(name, attributes, { tableName: name, timestamps: false });
}
