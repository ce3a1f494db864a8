import type { Label } from '../label.js';
import type { Keeping } from './kind.js';
import { isNothing } from './plain.js';
import { fault, type Read, type ReadFault } from './reading.js';

/** A row as it is kept: what its fields hold, beside them its number in the record and, where rows stay, who wrote it when. */
export interface Row {
  readonly [cell: string]: unknown;
  readonly row?: number;
  /** UTC instant. */
  readonly at?: string;
  readonly by?: { readonly id: string; readonly name: string };
}

export interface RowRules {
  readonly most: number;
  readonly isAppendOnly: boolean;
  readonly cells: readonly {
    readonly name: string;
    readonly isRequired: boolean /** `before`: what the cell held; undefined in a browser. */;
    readonly judge: (json: unknown, before: unknown) => Read;
  }[];
}

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

const stays: Label = ['已记录的内容不能修改，请另加一行更正。', 'What is written stays: add a row that corrects it.'];
const required: Label = ['请填写此项。', 'This is required.'];

/**
 * The rows of a form. One with a number is the row of that number: what it does not say stays as it was, so that what a reader sees masked can stay, too.
 * `before`: the rows that are there; undefined in a browser, which cannot know them all.
 */
export function judgeRows(json: unknown, rules: RowRules, before: unknown): Read {
  if (!Array.isArray(json)) return fault('type', '应为列表。', 'Must be a list.');
  if (json.length > rules.most) return fault('too-many', `最多 ${rules.most} 行。`, `At most ${rules.most} rows.`);
  const known = before === undefined ? undefined : new Map(rowsOf(before).map((row) => [row.row, row] as const));
  const taken = new Set<number>();
  const reads = (json as readonly unknown[]).map((item) => judgeRow(item, rules, known, taken));
  const faults = reads.flatMap((read, i) =>
    'faults' in read ? read.faults.map((found) => ({ ...found, at: found.at === undefined ? String(i) : `${i}/${found.at}` })) : [],
  );
  const dropped = rules.isAppendOnly ? rowsOf(before).filter(({ row }) => row === undefined || !taken.has(row)) : [];
  if (faults.length + dropped.length > 0) return { faults: [...dropped.slice(0, 1).map(droppedFault), ...faults] };
  const rows = reads.map((read) => ('value' in read ? read.value : null) as Row);
  // Rows that stay stand before those that are added, whatever the order of the form.
  return {
    value: rules.isAppendOnly ? [...rows.filter(({ row }) => row !== undefined), ...rows.filter(({ row }) => row === undefined)] : rows,
  };
}

/** A form empties rows, but not such as stay. */
export function emptied({ isAppendOnly }: RowRules, before: unknown): Read {
  const [first] = rowsOf(before);
  return isAppendOnly && first ? { faults: [droppedFault(first)] } : { value: null };
}

const droppedFault = ({ row }: Row): ReadFault => ({
  code: 'append-only',
  words: [
    `已记录的第 ${row ?? 1} 行不能删除；需要更正的，请另加一行。`,
    `Row ${row ?? 1} is written and stays: add a row that corrects it.`,
  ],
});

function judgeRow(
  item: unknown,
  { cells, isAppendOnly }: RowRules,
  known: ReadonlyMap<number | undefined, Row> | undefined,
  taken: Set<number>,
): Read {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return fault('type', '格式不正确。', 'Has the wrong form.');
  const given = item as Row;
  const { row: number } = given;
  const isNew = number === undefined || number === null;
  const earlier = isNew ? undefined : known?.get(number);
  if (!isNew && (taken.has(number) || (known !== undefined && earlier === undefined)))
    return fault('row', '没有这一行，或已列出。', 'There is no such row, or it is listed already.', 'row');
  if (!isNew) taken.add(number);
  const faults: ReadFault[] = Object.keys(given)
    .filter((name) => name !== 'row' && !cells.some((cell) => cell.name === name))
    .map((name) => ({ code: 'unknown', words: ['没有这个字段。', 'There is no such field.'], at: name }));
  const values: Record<string, unknown> = {};
  for (const { name, isRequired, judge } of cells) {
    if (!isNew && !Object.hasOwn(given, name)) {
      values[name] = earlier?.[name] ?? null;
      if (known === undefined) continue;
    } else {
      const read: Read = isNothing(given[name])
        ? { value: null }
        : judge(given[name], known === undefined ? undefined : (earlier?.[name] ?? null));
      if ('faults' in read) {
        faults.push(...read.faults.map((found) => ({ ...found, at: found.at === undefined ? name : `${name}/${found.at}` })));
        continue;
      }
      values[name] = read.value;
      if (isAppendOnly && earlier !== undefined && !isSame(read.value, earlier[name] ?? null)) {
        faults.push({ code: 'append-only', words: stays, at: name });
        continue;
      }
    }
    if (isRequired && values[name] === null) faults.push({ code: 'required', words: required, at: name });
  }
  if (faults.length > 0) return { faults };
  if (isNew && Object.values(values).every((value) => value === null)) return fault('required', '这一行没有内容。', 'The row is empty.');
  const held = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return { value: isNew ? held : { row: number, ...held, ...(earlier?.at !== undefined && { at: earlier.at, by: earlier.by }) } };
}

/** Rows as they are kept: each new one gets the next number and, where rows stay, who wrote it when. @throws when rows that stay would be lost: a defect of what wrote them */
export function keepRows(rows: readonly Row[], { isAppendOnly }: RowRules, { before, at, by }: Keeping): readonly Row[] {
  const earlier = rowsOf(before);
  if (isAppendOnly && !earlier.every((row, i) => isSame(row, rows[i])))
    throw new Error('Rows that stay were changed or dropped by what is no form');
  let last = Math.max(0, ...[...earlier, ...rows].map(({ row = 0 }) => row));
  return rows.map((row) => ({
    ...(row.row === undefined && { row: (last += 1) }),
    ...row,
    ...(isAppendOnly && row.at === undefined && { at, by }),
  }));
}

/** The same data, whatever the order of its names; nothing is the same as absence. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null);
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => isSame(left[name], right[name]));
}
