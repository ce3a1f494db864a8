/** Columns every record has. */
export const builtins = {
  id: 'uuid',
  number: 'text?',
  version: 'integer',
  state: 'text?',
  owner_unit: 'text?',
  district: 'text?',
  created_at: 'instant',
  updated_at: 'instant',
} as const;
/** Columns a mirror has beside them. `groups`: version of each group of fields, JSON text. */
export const mirrored = { source: 'text', source_id: 'text', state_version: 'bigint', groups: 'text' } as const;
/** Columns of a record of ours that reports may open; empty where none did. */
export const reported = { source: 'text?', source_id: 'text?', state_version: 'bigint?' } as const;
const taken = new Set(Object.keys({ ...builtins, ...mirrored }));

/** `complaintDate` → `complaint_date`; a name every record has gets a suffix. */
export function columnName(field: string): string {
  const name = snake(field);
  return taken.has(name) ? `${name}_value` : name;
}

export const snake = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
