import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '@fatong/contracts';
import type { Calendar } from '@fatong/contracts/calendar';
import { fileTraits, today, type FoundTrace } from '@fatong/contracts/codes';
import { kindOf } from '@fatong/contracts/fields';
import { and, evaluate, expressionOf, not, valueOf } from '@fatong/contracts/expression';
import type { ActionType, Consulted, Consulting, AnyTable, Gathered, Gathering, RecordType, TableRow } from '../definitions/index.js';
import type { RecordRow, RuleSettingRow, Unit } from '../ports/index.js';
import { answered, lockingFind, says } from './guard.js';
import { readOf } from './read-of.js';
import { gathered } from './gathered.js';
import { handedLetters, type HandedLetters } from './letters/handed.js';
import type { Parts } from './parts.js';
import { settingAt, settingsUpTo } from './rules/setting.js';

/** What the tables said that the effects of an action consult, and what they asked of all records of a type. */
export interface Consultation {
  readonly tables: ReadonlyMap<Consulting, Consulted>;
  readonly gathered: ReadonlyMap<Gathering, Gathered>;
  /** As it is known now. */
  readonly calendar: Calendar;
  /** Of files that its facts hand on, and those it looks into, by the file: their content, what they say of having been worked over. */
  readonly contents: ReadonlyMap<string, { readonly claim: Claim | undefined; readonly traces: readonly FoundTrace[] }>;
  /** Letters that its facts hand on. */
  readonly letters: HandedLetters;
}
type Asked = Pick<Parts, 'catalogue' | 'records' | 'calendar'>;
interface Standing {
  readonly row: RecordRow;
  readonly at: string;
  /** What the act writes. */
  readonly written?: RecordRow['values'];
}

/** What an action asks before it is decided: of decision tables as they are in force, of this record as it was, of other records, one or all. */
export async function consulted(
  parts: Asked,
  unit: Unit,
  record: RecordType,
  action: Pick<ActionType, 'then'>,
  standing: Standing,
): Promise<Consultation> {
  return {
    tables: await tablesOf(parts, unit, record, action, standing),
    gathered: await gathered(parts, action, { ...standing.row.values, ...standing.written }, today(new Date(standing.at))),
    calendar: parts.calendar(),
    contents: await contentsOf(parts, unit, record, action, { ...standing.row.values, ...standing.written }),
    letters: await handedLetters(parts, unit, record, action, {
      id: standing.row.id,
      values: { ...standing.row.values, ...standing.written },
    }),
  };
}

const noContents: Consultation['contents'] = new Map();

/** Where the content lies that the facts of an action hand on, and what files it looks into say: of the files as they are with what is written. */
async function contentsOf(
  { catalogue }: Pick<Asked, 'catalogue'>,
  unit: Unit,
  record: RecordType,
  { then }: Pick<ActionType, 'then'>,
  values: RecordRow['values'],
): Promise<Consultation['contents']> {
  const idsIn = (slots: readonly string[]): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const name of slots)
      kindOf(record.fields[name]!).files(values[name] ?? null, record.fields[name]!, ({ file }) => (ids.add(file.id), file));
    return ids;
  };
  const sent = idsIn(then.flatMap(({ fact }) => (fact === undefined ? [] : (catalogue.fact(record.name, fact)?.sends ?? []))));
  const looked = idsIn(then.flatMap(({ looksInto }) => looksInto ?? []));
  const ids = [...new Set([...sent, ...looked])];
  if (ids.length === 0) return noContents;
  return new Map(
    [...(await unit.contents(ids))].map(([id, { address, size, kind, content }]) => [
      id,
      {
        claim: sent.has(id) ? { claim: address, size, mediaType: fileTraits[kind].mediaType } : undefined,
        traces: looked.has(id) ? (content.traces ?? []) : [],
      },
    ]),
  );
}

const nothing: Consultation['tables'] = new Map();

/** The tables an action consults as they are in force now, and what is asked beside of this record as it was and of others. */
async function tablesOf(
  { catalogue }: Pick<Asked, 'catalogue'>,
  unit: Unit,
  record: RecordType,
  { then }: Pick<ActionType, 'then'>,
  { row, at }: Standing,
): Promise<Consultation['tables']> {
  const wanted = then.flatMap(({ consults }) => consults ?? []);
  if (wanted.length === 0) return nothing;
  const settings = await unit.ruleSettings([...new Set(wanted.map(({ table }) => table.name))]);
  const read = readOf(record, row, at);
  const found = new Map<Consulting, Consulted>();
  for (const one of wanted) {
    const asked: Record<string, boolean> = {};
    for (const [name, ask] of Object.entries(one.asks)) {
      const { answer } = await answered({ catalogue, find: lockingFind(unit) }, ask, read);
      asked[name] = evaluate(answer, read) === true;
    }
    asked['copied'] = one.copied !== null && (await isCopied(unit, record, row, one.copied));
    found.set(one, { ...tableAt(one.table, settings, at), asked, entry: await entryOf(unit, row, one.reads) });
  }
  return found;
}

/** What the entry that a ref leads to says in these fields as it is now, with what this transaction has saved. */
async function entryOf(unit: Unit, { values }: RecordRow, reads: Consulting['reads']): Promise<Consulted['entry']> {
  const to = reads === null ? null : values[reads.ref];
  if (reads === null || typeof to !== 'string') return {};
  const entry = (await unit.records(reads.of, [to])).get(to);
  return entry === undefined ? {} : Object.fromEntries(reads.fields.map((field) => [field, entry.values[field] ?? null]));
}

/** Whether a file of these slots stands in another record of the type too, where that field says otherwise. */
async function isCopied(
  unit: Unit,
  record: RecordType,
  { id, values }: RecordRow,
  { in: slots, unlike }: NonNullable<Consulting['copied']>,
): Promise<boolean> {
  const files = slots.flatMap((name) => ((values[name] ?? []) as readonly { readonly id: string }[]).map((file) => file.id));
  const others = files.length === 0 ? [] : (await unit.copies(record.name, files)).filter((other) => other !== id);
  if (others.length === 0) return false;
  const where = and(valueOf<string>({ read: 'id' }).in(others), not(says(unlike, values[unlike])));
  return (await unit.find(record.name, expressionOf(where))) !== null;
}

/** A table as it is in force at an instant: each row with the version since which it has stood as it does. */
export function tableAt(table: AnyTable, settings: readonly RuleSettingRow[], at: string): Pick<Consulted, 'version' | 'rows'> {
  const now = settingAt(table, settings, at);
  if (now === null) throw new Error(`${table.name} has no version that is in force`);
  const earlier = settingsUpTo(table, settings, at).map(({ version }) => ({ version: version.version, rows: rowsIn(version.value) }));
  return {
    version: now.version.version,
    rows: rowsIn(now.version.value).map((row, i) => ({ ...row, row: i + 1, version: standingSince(row, earlier) ?? now.version.version })),
  };
}

const rowsIn = (value: unknown): readonly TableRow[] => (value as { readonly rows: readonly TableRow[] }).rows;

/** The oldest of the last versions that all have the row. */
function standingSince(
  row: TableRow,
  versions: readonly { readonly version: number; readonly rows: readonly TableRow[] }[],
): number | undefined {
  const plain = ({ row: _, ...cells }: TableRow): TableRow => cells;
  const last = versions.findLastIndex(({ rows }) => !rows.some((one) => isDeepStrictEqual(plain(one), plain(row))));
  return versions[last + 1]?.version;
}
