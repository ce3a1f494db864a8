import type { Tally, TallyQuery } from '../../ports/index.js';
import type { Session } from '../connect.js';
import type { StoredRow } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { thereOf } from '../rollups/keeping.js';
import { rollupsOf } from '../rollups/rollup.js';
import type { RecordTable } from '../schema/record-type.js';
import { Binds } from './binds.js';
import { columnsIn, monthsOf, planOf, type Part, type Plan } from './rolled.js';
import { scopesOf } from './scopes.js';
import { besides, columnOf, read } from './tally.js';
import { whereOf, type Asking } from './where.js';

/** Which counts a process has found there. One that is there stays, unless a later release takes it away. */
export class Rollups {
  private readonly found = new Map<string, Promise<ReadonlySet<string>>>();
  private readonly askedAt = new Map<string, number>();

  /** Asked again after a minute while some are not there. */
  async of(session: Session, table: RecordTable): Promise<ReadonlySet<string>> {
    const { name } = table.table;
    const known = await this.found.get(name);
    const isWhole = known !== undefined && rollupsOf(table).every((one) => known.has(one.name));
    if (known !== undefined && (isWhole || Date.now() - this.askedAt.get(name)! < 60_000)) return known;
    const asking = thereOf(session, [table]);
    this.found.set(name, asking);
    this.askedAt.set(name, Date.now());
    asking.catch(() => this.found.delete(name));
    return asking;
  }

  forget({ table }: RecordTable): void {
    this.found.delete(table.name);
  }
}

/** Answers from counts that are kept; undefined: they do not have what is asked. */
export async function rolledTally(
  session: Session,
  table: RecordTable,
  query: TallyQuery,
  { hashes, tables, rollups }: Pick<Kit, 'hashes' | 'tables'> & { readonly rollups: Rollups },
): Promise<Tally | undefined> {
  if (Object.keys(table.type.rollups).length === 0) return undefined;
  const there = await rollups.of(session, table);
  const plan = planOf(table, query, ({ name }) => there.has(name));
  if (plan === undefined) return undefined;
  const answers = await Promise.all(plan.parts.map((part) => partOf(session, query, { plan, part, table }, { hashes, tables })));
  return joined(query, answers);
}

type Answer = { readonly part: Part; readonly main: Pick<Tally, 'all' | 'by'>; readonly also: NonNullable<Tally['also']> };

async function partOf(
  session: Session,
  { type, scopes, also = {}, sums, distinct }: TallyQuery,
  { plan, part, table }: { readonly plan: Plan; readonly part: Part; readonly table: RecordTable },
  kit: Pick<Kit, 'hashes' | 'tables'>,
): Promise<Answer> {
  const binds = new Binds();
  const asking: Asking = { table, binds, ...kit };
  const columns = part.by.map((name) => columnOf(table, name));
  const conditions = [
    spanText(plan, part, binds),
    scopesOf(scopes, type, binds, (when) => whereOf(when, asking)),
    ...plan.where.map((one) => whereOf(one, asking)),
  ];
  const summed = sums === undefined ? null : bare(columnOf(table, sums));
  const apart = distinct === undefined || !part.isMain ? null : columnOf(table, distinct);
  const beside = part.also.map((name) => whereOf(also[name]!, asking));
  const added = (what: string, such = ''): string => `coalesce(sum(r."${what}")${such}, 0)::bigint`;
  const counts = (such: string, [n, sum, over]: readonly [string, string, string]): string =>
    `, ${added('n', such)} AS "${n}"${summed === null ? '' : `, ${added(`sum_${summed}`, such)} AS "${sum}", ${added(`over_${summed}`, such)} AS "${over}"`}`;
  const text =
    `SELECT ${columns.map((column, i) => `${column} AS g${i}, `).join('')}${columns.length > 0 ? `GROUPING(${columns.join(', ')})` : '0'} AS left_out` +
    counts('', ['n', 'sum', 'over']) +
    beside.map((such, i) => counts(` FILTER (WHERE ${such})`, [`a${i}`, `s${i}`, `o${i}`])).join('') +
    (apart === null ? '' : `, count(DISTINCT ${apart}) AS different`) +
    ` FROM ${from(part, conditions, summed, apart === null ? null : [...columns, apart].map(bare).concat(part.also.flatMap((name) => columnsIn(table, also[name]!) ?? [])))}` +
    (columns.length > 0 ? ` GROUP BY GROUPING SETS ((), ${columns.map((column) => `(${column})`).join(', ')})` : '');
  const { rows } = await session.query<StoredRow>({ text }, binds.values);
  const whole = 2 ** part.by.length - 1;
  // What came and went again leaves rows that add up to nothing.
  const main = read(
    rows.filter((row) => row['n'] !== 0 || row['left_out'] === whole),
    part.by,
  );
  return { part, main, also: besides(rows, part.also, part.by) };
}

/** Different values are those of which something is left: what came and went again is added up first, by the columns that are asked for alone, which are few. */
function from({ rollup }: Part, conditions: readonly string[], summed: string | null, apart: readonly string[] | null): string {
  const such = `"${rollup.name}" r WHERE ${conditions.join(' AND ')}`;
  if (apart === null) return such;
  const said = [...new Set(apart)].map((name) => `r."${name}"`).join(', ');
  const sums = ['n', ...(summed === null ? [] : [`sum_${summed}`, `over_${summed}`])].map((name) => `sum(r."${name}") AS "${name}"`);
  return `(SELECT ${said}, ${sums.join(', ')} FROM ${such} GROUP BY ${said} HAVING sum(r."n") <> 0) r`;
}

/** Without the name of its table. */
const bare = (column: string): string => column.slice('r."'.length, -1);

/** Whole months by their sums, and the days before and after them; days alone where the day itself is asked for. */
function spanText({ day, span }: Plan, { byDay }: Part, binds: Binds): string {
  const { months, days } = byDay ? { months: null, days: [span] } : monthsOf(span);
  const within = (isMonth: boolean, { from: first, to }: typeof span): string =>
    `(r.by_month = ${isMonth} AND r."${day}" >= ${binds.of(first)}::date AND r."${day}" <= ${binds.of(to)}::date)`;
  return `(${[...(months === null ? [] : [within(true, months)]), ...days.map((one) => within(false, one))].join(' OR ')})`;
}

/** Each group from the first that counted it. */
function joined({ by, also = {} }: TallyQuery, answers: readonly Answer[]): Tally {
  const nothing = { count: 0, sum: 0, over: 0 };
  const whole = (found: readonly Pick<Tally, 'all' | 'by'>[]): Pick<Tally, 'all' | 'by'> => ({
    all: found[0]?.all ?? nothing,
    by: Object.fromEntries(by.map((name) => [name, found.find((one) => Object.hasOwn(one.by, name))?.by[name] ?? []])),
  });
  const names = Object.keys(also);
  return {
    ...whole(answers.filter(({ part }) => part.isMain).map(({ main }) => main)),
    ...(names.length > 0 && {
      also: Object.fromEntries(names.map((name) => [name, whole(answers.flatMap((one) => one.also[name] ?? []))])),
    }),
  };
}
