import { isRef } from '@fatong/contracts/fields';
import { isMany, type RecordType, type RefField, type Resolve } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';

type Values = Readonly<Record<string, unknown>>;
/** Rows a record's refs lead to, by field: one, or as many as were found. */
export type Targets = ReadonlyMap<string, readonly RecordRow[]>;

/**
 * Fills refs that are resolved through a business key, for many rows at once: one look-up a ref field, in the order of declaration, so that a
 * later one may take its key from the entry an earlier one led to. A key that leads nowhere leaves the ref empty.
 */
export async function resolve(
  unit: Unit,
  record: RecordType,
  rows: readonly RecordRow[],
): Promise<readonly { readonly row: RecordRow; readonly targets: Targets }[]> {
  const done = rows.map((row) => ({ row, before: row.values, targets: new Map<string, readonly RecordRow[]>() }));
  for (const [name, field] of Object.entries(record.fields)) {
    if (!isRef(field) || field.resolve === undefined) continue;
    const { resolve: how, to } = field as RefField & { resolve: Resolve };
    const keys = done.map(({ row, targets }) => keysOf(how, row.values, targets));
    const wanted = [...new Set(keys.flat())].sort();
    const found = wanted.length === 0 ? new Map<string, RecordRow>() : await unit.lookup(to, how.by, wanted);
    done.forEach((one, i) => {
      const targets = [...new Set(keys[i]!.flatMap((key) => found.get(key) ?? []))];
      if (targets.length > 0) one.targets.set(name, targets);
      const ids = targets.map(({ id }) => id);
      one.row = { ...one.row, values: { ...one.row.values, [name]: isMany(field) && ids.length > 0 ? ids : (ids[0] ?? null) } };
    });
  }
  return done.map(({ row, before, targets }) => ({
    row: { ...row, values: { ...row.values, ...kept(record, { before, now: row.values }, targets) } },
    targets,
  }));
}

/** What is copied from an entry stays as it was when the ref first led there, whatever becomes of the entry: another entry is copied anew. What is copied as of a day goes by that day. */
function kept(record: RecordType, { before, now }: { readonly before: Values; readonly now: Values }, targets: Targets): Values {
  return Object.fromEntries(
    Object.entries(record.fields).flatMap(([name, { take = [] }]) => {
      const from = take.find(({ ref }) => targets.has(ref));
      if (from === undefined) return [];
      const entry = targets.get(from.ref)![0]?.values ?? {};
      const then = from.asOf && heldOn(entry[from.asOf.rows], from.asOf.since, now[from.asOf.day])?.[from.field];
      if ((then ?? null) !== null) return [[name, then]];
      if ((before[name] ?? null) !== null && before[from.ref] === now[from.ref]) return [];
      return [[name, entry[from.field] ?? null]];
    }),
  );
}

/** The row that holds on a day: the last that began by then; one without a day has held from the beginning. */
const heldOn = (rows: unknown, since: string, day: unknown): Values | undefined =>
  typeof day === 'string'
    ? ((rows ?? []) as readonly Values[]).findLast((row) => ((row[since] as string | null | undefined) ?? '') <= day)
    : undefined;

function keysOf(how: Resolve, values: Values, targets: Targets): readonly string[] {
  const own = textsIn(values[how.from]);
  const through = how.else && targets.get(how.else.ref)?.[0]?.values[how.else.field];
  return own.length > 0 ? own : textsIn(through);
}

const textsIn = (value: unknown): readonly string[] => [value].flat().filter((one) => typeof one === 'string');

/** Whether a row's refs must be looked up: a key changed, or one that led nowhere may lead somewhere by now. */
export function mustResolve(record: RecordType, row: RecordRow, changed: ReadonlySet<string>): boolean {
  return Object.entries(record.fields).some(
    ([name, field]) =>
      isRef(field) &&
      field.resolve !== undefined &&
      (changed.has(field.resolve.from) || mayFindMore(field, textsIn(row.values[name]), textsIn(row.values[field.resolve.from]))),
  );
}

const mayFindMore = (field: RefField, found: readonly string[], keys: readonly string[]): boolean =>
  isMany(field) ? found.length < new Set(keys).size : found.length === 0 && (keys.length > 0 || field.resolve?.else !== undefined);
