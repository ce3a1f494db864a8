import type { RecordType, RefField, Resolve } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';

type Values = Readonly<Record<string, unknown>>;
/** Rows a record's refs lead to, by field. */
export type Targets = ReadonlyMap<string, RecordRow>;

/**
 * Fills refs that are resolved through a business key, for many rows at once: one look-up a ref field, in the order of declaration, so that a
 * later one may take its key from the entry an earlier one led to. A key that leads nowhere leaves the ref empty.
 */
export async function resolve(unit: Unit, record: RecordType, rows: readonly RecordRow[]): Promise<readonly { readonly row: RecordRow; readonly targets: Targets }[]> {
  const done = rows.map((row) => ({ row, targets: new Map<string, RecordRow>() }));
  for (const [name, field] of Object.entries(record.fields)) {
    if (field.kind !== 'ref' || field.resolve === undefined) continue;
    const { resolve: how, to } = field as RefField & { resolve: Resolve };
    const keys = done.map(({ row, targets }) => keyOf(how, row.values, targets));
    const wanted = [...new Set(keys.filter((key) => key !== null))].sort();
    const found = wanted.length === 0 ? new Map<string, RecordRow>() : await unit.lookup(to, how.by, wanted);
    done.forEach((one, i) => {
      const target = keys[i] === null ? undefined : found.get(keys[i]!);
      if (target) one.targets.set(name, target);
      one.row = { ...one.row, values: { ...one.row.values, [name]: target?.id ?? null } };
    });
  }
  return done;
}

function keyOf(how: Resolve, values: Values, targets: Targets): string | null {
  const own = values[how.from];
  if (typeof own === 'string') return own;
  const through = how.else && targets.get(how.else.ref)?.values[how.else.field];
  return typeof through === 'string' ? through : null;
}

/** Whether a row's refs must be looked up: a key changed, or one that led nowhere may lead somewhere by now. */
export function mustResolve(record: RecordType, row: RecordRow, changed: ReadonlySet<string>): boolean {
  return Object.entries(record.fields).some(([name, field]) => field.kind === 'ref' && field.resolve !== undefined
    && (changed.has(field.resolve.from) || ((row.values[name] ?? null) === null && (typeof row.values[field.resolve.from] === 'string' || field.resolve.else !== undefined))));
}
