import type { Label } from '@fatong/contracts';
import type { Period } from '@fatong/contracts/api';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { labelOf } from '@fatong/contracts/codes';
import { isChoice } from '@fatong/contracts/fields';
import { unknownValue } from '../fields.js';
import { addsUp, backBy, valuedOf, type Counted } from '../figures.js';
import type { Measure, RatioType, ReportType, TableType } from '../report.js';
import type { Gathered } from './gathering.js';

/** The figures of a report that a record keeps, and what it says of them. */
export interface FiguresWords {
  readonly report: ReportType;
  /** Tables of the report that are kept, each with the line of the whole; default all. */
  readonly tables?: readonly string[];
  /** Measures and ratios that are kept of the whole alone. */
  readonly whole?: readonly string[];
  /** Paragraphs in which numbers are cited. Plain sentences and rules: nothing is made up. */
  readonly says?: (told: Told) => readonly string[];
}

/** What sentences may say. */
export interface Told extends ToldLine {
  readonly period: Period;
  /** Lines of a table that was kept, the first first. */
  readonly lines: (table: string) => readonly ToldLine[];
}
interface ToldLine {
  /** What the line is about; of the whole 合计. */
  readonly title: string;
  /** The number as it is kept, with the mark by which it is found again: `3,300〔2〕`. */
  readonly cite: (column: string) => string;
  /** The same, to judge by; null where there is none. */
  readonly number: (column: string) => number | null;
}

/** A number as it was, with the list it was counted in. */
export interface KeptFigure {
  readonly table: string;
  readonly line: string;
  readonly column: string;
  readonly value: string;
  readonly opens: string | null;
  readonly cited: number | null;
}
interface Cell extends Omit<KeptFigure, 'cited'> {
  readonly number: number | null;
}
interface Line {
  readonly key: string | null;
  readonly title: string;
  readonly cells: ReadonlyMap<string, Cell>;
}
type Answers = (measure: string) => Gathered | null;

export const wholeLine = '合计';
const wholeTable = '总体';

/** Measures that the kept figures are made of, each with what it is told apart by. */
export function measuresIn({
  report,
  tables = Object.keys(report.tables),
  whole = [],
}: FiguresWords): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (columns: readonly string[], by?: string): void => {
    for (const name of columns.flatMap((column) => report.ratios[column]?.of ?? [column])) {
      const apart = found.get(name) ?? new Set();
      found.set(name, by === undefined ? apart : apart.add(by));
    }
  };
  for (const name of tables) add(report.tables[name]!.columns, report.tables[name]!.by);
  add(whole);
  return found;
}

/** The cells, in the order of tables, lines and columns, and the paragraphs that cite some of them. */
export function keptOf(
  words: FiguresWords,
  period: Period,
  answers: Answers,
): { readonly figures: readonly KeptFigure[]; readonly paragraphs: readonly string[] } {
  const { report, tables = Object.keys(report.tables), whole = [], says } = words;
  const kept = tables.map((name) => ({ name, lines: linesOf(report, report.tables[name]!, period, answers) }));
  const general = lineOf(report, { table: wholeTable, key: null, title: wholeLine, by: null, columns: whole }, period, answers);
  const cited = new Map<Cell, number>();
  const told = ({ title, cells }: Line, more: readonly Line[] = []): ToldLine => {
    const cellOf = (column: string): Cell => {
      const cell = [cells, ...more.map((one) => one.cells)].find((one) => one.has(column))?.get(column);
      if (cell === undefined) throw new Error(`${report.name} keeps no ${column} of ${title}, which a sentence cites`);
      return cell;
    };
    return {
      title,
      cite: (column) => {
        const cell = cellOf(column);
        if (!cited.has(cell)) cited.set(cell, cited.size + 1);
        return `${cell.value}〔${cited.get(cell)}〕`;
      },
      number: (column) => cellOf(column).number,
    };
  };
  const paragraphs =
    says?.({
      ...told(
        general,
        kept.flatMap(({ lines }) => lines.at(-1) ?? []),
      ),
      period,
      lines: (name) => (kept.find((one) => one.name === name)?.lines ?? []).slice(0, -1).map((line) => told(line)),
    }) ?? [];
  const figures = [general, ...kept.flatMap(({ lines }) => lines)].flatMap(({ cells }) =>
    [...cells.values()].map(({ number: _, ...cell }) => cell),
  );
  const numbers = new Map([...cited].map(([{ number: _, ...cell }, i]) => [placeOf(cell), i]));
  return { figures: figures.map((cell) => ({ ...cell, cited: numbers.get(placeOf(cell)) ?? null })), paragraphs };
}

/** Where a figure stands, whatever it says. */
export const placeOf = ({ table, line, column }: Pick<KeptFigure, 'table' | 'line' | 'column'>): string => [table, line, column].join('\n');

/** Largest first, the whole last. */
function linesOf(report: ReportType, table: TableType, period: Period, answers: Answers): readonly Line[] {
  const names = [...new Set(table.columns.flatMap((column) => report.ratios[column]?.of ?? [column]))];
  const found = names.flatMap((name) => answers(name) ?? []);
  const keys = new Set(found.flatMap(({ by }) => (by[table.by] ?? []).map(({ value }) => value)));
  const titleOf = (key: string | null): string => {
    if (key === null) return table.unsaid?.[0] ?? '未报告';
    const field = report.measures[names[0]!]!.of.fields[table.by];
    const label = isChoice(field) ? field.choices[key] : labelOf(districts, key);
    return label?.[0] ?? found.flatMap(({ titles }) => titles.get(key) ?? [])[0] ?? key;
  };
  const line = (key: string | null, title: string, by: string | null): Line =>
    lineOf(report, { table: table.title[0], key, title, by, columns: table.columns }, period, answers);
  const ranked = ({ cells }: Line): number => cells.get(table.rank)?.number ?? 0;
  return [
    ...[...keys]
      .map((key) => line(key, titleOf(key), table.by))
      .toSorted((a, b) => ranked(b) - ranked(a) || ((a.key ?? '~') < (b.key ?? '~') ? -1 : 1)),
    line(null, wholeLine, null),
  ];
}

function lineOf(
  { measures, ratios }: ReportType,
  {
    table,
    key,
    title,
    by,
    columns,
  }: Pick<Line, 'key' | 'title'> & { readonly table: string; readonly by: string | null; readonly columns: readonly string[] },
  period: Period,
  answers: Answers,
): Line {
  const of = (name: string): Counted | undefined => {
    const answer = answers(name);
    const one = by === null ? answer?.all : answer?.by[by]?.find(({ value }) => value === key);
    return one && isSum(measures[name]!) ? { ...one, count: one.sum } : one;
  };
  const narrowed = by === null ? {} : { [by]: key ?? unknownValue };
  const cell = (column: string): Cell => {
    const [measure, ratio] = [measures[column], ratios[column]];
    const about = { table, line: title, column: (ratio ?? measure)!.title[0] };
    if (ratio === undefined) {
      const { count = 0 } = of(column) ?? {};
      const value = isSum(measure!) ? yuan.format(count / 100) : whole.format(count);
      return { ...about, value, number: count, opens: addressOf(measure!, period, narrowed) };
    }
    const { value, note } = valuedOf(ratio, ratio.of.map(of), period);
    const opens = addsUp(ratio) ? addressOf(measures[ratio.of[0]!]!, period, narrowed) : null;
    return { ...about, value: ratioText(value, ratio, note), number: value, opens };
  };
  return { key, title, cells: new Map(columns.map((column) => [column, cell(column)])) };
}

const isSum = (measure: Measure): boolean => measure.kind === 'dated' && measure.sums !== undefined;

const whole = new Intl.NumberFormat('en');
const yuan = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const places = { percent: 1, per100: 2, days: 1, hours: 1, points: 1, sum: 0, yuan: 2 } as const;

function ratioText(value: number | null, { unit, growth }: RatioType, note: Label | undefined): string {
  if (value === null) return note?.[0] ?? '—';
  const digits = places[unit];
  const text = new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(growth && { signDisplay: 'exceptZero' }),
  }).format(value);
  return `${text}${unit === 'percent' ? '%' : ''}${note ? `（${note[0]}）` : ''}`;
}

/** The list that a measure counts, as screens have it in their address: a type and its filter. */
function addressOf(measure: Measure, period: Period, narrowed: Readonly<Record<string, string>>): string {
  const { from, to } = backBy(measure, period);
  const fixed = Object.entries(measure.filter).map(([name, value]) => [name, [value ?? []].flat().join(',')] as const);
  const filter = { ...Object.fromEntries(fixed), ...(measure.kind === 'dated' && { [measure.date]: `${from}..${to}` }), ...narrowed };
  return `${measure.of.name}?${new URLSearchParams(filter).toString()}`;
}
