import type { RecordRow } from '../../ports/index.js';
import type { Place, RecordTable, StoredField } from '../schema/record-type.js';
import type { StoredRow, StoredValue } from '../dialects/index.js';
import type { KeyedHashes, Seal } from '../secrecy/index.js';
import { numberOrNull, text, textOrNull } from './read.js';

export interface Secrets {
  readonly seal: Seal;
  readonly hashes: KeyedHashes;
}

/** A record as its table keeps it. `version` is the guard. */
export function storeRecord({ table, fields, type }: RecordTable, row: RecordRow, version: number, { seal, hashes }: Secrets): StoredRow {
  const stored: Record<string, StoredValue> = {
    id: row.id,
    number: row.number,
    version,
    state: row.state,
    owner_unit: row.ownerUnit,
    district: row.district,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  };
  if (type.master !== null && !row.mirror) throw new Error(`${type.name} ${row.id} is a mirror without a source`);
  if (row.mirror) {
    stored['source'] = row.mirror.source;
    stored['source_id'] = row.mirror.sourceId;
    stored['state_version'] = row.mirror.stateVersion;
    if (type.master !== null) stored['groups'] = JSON.stringify(row.mirror.groups);
  }
  for (const field of fields) {
    const value = row.values[field.name] ?? null;
    if (value === null) continue; // absent columns are written as null
    for (const { column, part } of field.blind) stored[column] = blind(partOf(value, part), hashes);
    if (field.sealed) stored[field.places[0]!.column] = seal.closeJson(placeOf(table.name, field), row.id, value);
    else for (const { column, part } of field.places) stored[column] = clear(field, partOf(value, part));
  }
  return stored;
}

/** The record of a stored row; fields whose columns were not read are missing. */
export function readRecord({ table, fields, type }: RecordTable, row: StoredRow, seal: Seal): RecordRow {
  const id = text(row, 'id');
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const value = field.sealed
      ? opened(row, table.name, field, seal)
      : field.places[0]!.part === undefined
        ? shown(field, row[field.places[0]!.column])
        : joined(row, field.places);
    if (value !== null && value !== undefined) values[field.name] = value;
  }
  return {
    id,
    type: type.name,
    number: textOrNull(row, 'number'),
    version: row['version'] as number,
    state: textOrNull(row, 'state'),
    ownerUnit: textOrNull(row, 'owner_unit'),
    district: textOrNull(row, 'district'),
    createdAt: text(row, 'created_at'),
    updatedAt: text(row, 'updated_at'),
    values,
    ...(row['source'] !== undefined &&
      row['source'] !== null && {
        mirror: {
          source: text(row, 'source'),
          sourceId: text(row, 'source_id'),
          stateVersion: numberOrNull(row, 'state_version') ?? 0,
          groups: type.master === null ? {} : (JSON.parse(text(row, 'groups')) as Record<string, number>),
        },
      }),
  };
}

const placeOf = (tableName: string, field: StoredField): string => `${tableName}.${field.bound}`;

const partOf = (value: unknown, part: string | undefined): unknown =>
  part === undefined ? value : ((value as Readonly<Record<string, unknown>>)[part] ?? null);

/** Texts and numbers are recognised; nothing else is ever asked for. */
function blind(value: unknown, hashes: KeyedHashes): Buffer | null {
  const isKey = (typeof value === 'string' && value !== '') || typeof value === 'number';
  return isKey ? hashes.blindIndex(String(value)) : null;
}

/** Lists become JSON text. */
const clear = (field: StoredField, value: unknown): StoredValue => (field.listed ? JSON.stringify(value) : (value as StoredValue));
const shown = (field: StoredField, value: StoredValue | undefined): unknown =>
  field.listed && typeof value === 'string' ? JSON.parse(value) : value;

function opened(row: StoredRow, tableName: string, field: StoredField, seal: Seal): unknown {
  const sealed = row[field.places[0]!.column];
  return sealed === null || sealed === undefined ? null : seal.openJson(placeOf(tableName, field), text(row, 'id'), sealed as Buffer);
}

function joined(row: StoredRow, places: readonly Place[]): unknown {
  const parts = places.flatMap(({ column, part }) =>
    row[column] === null || row[column] === undefined ? [] : [[part!, row[column]] as const],
  );
  return parts.length === 0 ? null : Object.fromEntries(parts);
}
