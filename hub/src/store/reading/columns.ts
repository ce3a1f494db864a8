import { columnOf, type ColumnKind } from '../schema/table.js';
import type { RecordTable, StoredField } from '../schema/record-type.js';

/** A path of a condition, as it stands in the table. */
export type Target =
  | { readonly kind: 'clear'; readonly columns: readonly string[]; readonly type: ColumnKind; readonly listed: boolean }
  /** Equality through keyed hashes: of any of these columns. */
  | { readonly kind: 'blind'; readonly columns: readonly string[]; readonly sealed: string }
  /** Sealed and not indexed: only whether it is there can be asked. */
  | { readonly kind: 'sealed'; readonly sealed: string };

const builtins: Readonly<Record<string, string>> = {
  id: 'id',
  number: 'number',
  state: 'state',
  district: 'district',
  ownerUnit: 'owner_unit',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

/** The columns behind a path such as `state`, `grounds`, `complainant.name`. A field goes before a column every record has. */
export function targetOf(table: RecordTable, path: string): Target {
  const [name = '', part, ...deeper] = path.split('.');
  const field = table.fields.find((one) => one.name === name);
  const builtin = Object.hasOwn(builtins, name) ? builtins[name]! : undefined;
  if (deeper.length > 0 || (!field && (builtin === undefined || part !== undefined)))
    throw new Error(`${table.type.name} has no ${path} to read in a condition`);
  if (builtin !== undefined && !field)
    return { kind: 'clear', columns: [column(builtin)], type: columnOf(table.table, builtin).kind, listed: false };
  return fieldTarget(table, field!, part);
}

function fieldTarget(table: RecordTable, { name, sealed, listed, places, blind }: StoredField, part: string | undefined): Target {
  const wanted = <P extends { readonly part?: string }>(of: readonly P[]): readonly P[] =>
    part === undefined ? of : of.filter((place) => place.part === part);
  if (sealed) {
    const found = wanted(blind);
    const place = column(places[0]!.column);
    return found.length > 0
      ? { kind: 'blind', columns: found.map((one) => column(one.column)), sealed: place }
      : { kind: 'sealed', sealed: place };
  }
  const found = wanted(places);
  if (found.length === 0) throw new Error(`${table.type.name}.${name} has no part ${part ?? ''}`);
  return { kind: 'clear', columns: found.map((one) => column(one.column)), type: found[0]!.kind, listed };
}

export const column = (name: string): string => `r."${name}"`;
