import type { Answers } from '../../../definitions/index.js';
import { modelsOf, type Model, type Subject } from './codes.js';
import { figuresOf, type Entry } from './figures.js';
import { isOfSecrets, isSecret, markOf, rounded, valueOf, worded, type Indicator, type Said } from './formula.js';
import { openedBy } from './opening.js';
import { medianOf, mostModelsMissing, normalised, peersOf, rankOf, scoreOf } from './peers.js';
import type { Spanned } from './windows.js';

/** A line of a sheet: what an indicator says of one, and what it makes of his score. */
export interface Part {
  readonly row: number;
  readonly model: Model;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly value: string;
  readonly before?: string;
  readonly median?: string;
  readonly normalised?: string;
  readonly weight: number;
  readonly points?: string;
  readonly rank?: string;
  readonly mark?: 'yellow' | 'red';
  readonly note?: string;
  /** The list in which it was counted. */
  readonly opens?: string;
}
/** What few read: pay in yuan, with that of last year, and who is in Party or League. */
export interface Amount {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly amount?: string;
  readonly before?: string;
}
export interface Scored {
  readonly entry: Entry;
  readonly scores: Readonly<Record<string, string | null>>;
  readonly composite: number | null;
  readonly penalty: number;
  readonly rank: number | null;
  readonly rankedOf: number;
  readonly yellow: number;
  readonly red: number;
  readonly missing: string | null;
  readonly parts: readonly Part[];
  readonly amounts: readonly Amount[];
}

/** What comes off the whole for each threshold that is crossed among the risks, ten points at most. */
const [offYellow, offRed, offMost] = [2, 5, 10];

interface One extends Said {
  readonly entry: Entry;
  readonly category: string | null;
}
const categoryOf = (subject: Subject, { values }: Entry): string | null =>
  (values[subject === 'office' ? 'category' : 'officeClass'] as string | null | undefined) ?? null;

/** Scores of all in a month: every indicator of each, against his peers. Pure; a test computes the same by another program. */
export function scored(
  subject: Subject,
  dictionary: readonly Indicator[],
  answers: Answers,
  own: Spanned,
  today: string,
): readonly Scored[] {
  const entries = (answers['entries']?.rows ?? []) as readonly Entry[];
  const figureOf = figuresOf(subject, answers, own, today);
  const figures = entries.map(figureOf);
  const all = dictionary
    .filter(({ model }) => (modelsOf[subject] as readonly string[]).includes(model))
    .map((indicator) => ({
      indicator,
      said: entries.map(
        (entry, i): One => ({ entry, category: categoryOf(subject, entry), ...valueOf(indicator, figures[i]!.figure, figures[i]!.says) }),
      ),
    }));
  const opens = (entry: Entry, indicator: Indicator): string | null => openedBy(subject, indicator, entry.id, { own, today });
  const sheets = entries.map((entry, i) => sheetOf(subject, entry, i, { all, opens }));
  return sheets.map((sheet) => ranked(subject, sheet, sheets));
}

interface Judged {
  readonly indicator: Indicator;
  readonly said: readonly One[];
}

interface Judging {
  readonly all: readonly Judged[];
  readonly opens: (entry: Entry, indicator: Indicator) => string | null;
}

function sheetOf(subject: Subject, entry: Entry, at: number, { all, opens }: Judging): Scored {
  const lines = all.map(({ indicator, said }) => lineOf(subject, indicator, said[at]!, said));
  const listOf = ({ part, indicator }: Line) => (part.value === hidden ? null : opens(entry, indicator));
  const weighed = modelsOf[subject].map((model) => {
    const of = lines.filter((line) => line.indicator.model === model && line.indicator.direction !== 'info');
    return { model, ...scoreOf(of.map(({ indicator: { weight }, normal }) => ({ weight, points: normal }))) };
  });
  const risks = lines.filter(({ indicator: { model } }) => model === 'risk').map(({ part: { mark } }) => mark);
  const penalty = Math.min(
    offMost,
    risks.reduce((sum, mark) => sum + (mark === 'red' ? offRed : mark === 'yellow' ? offYellow : 0), 0),
  );
  const whole = scoreOf(
    weighed.map(({ score }) => ({ weight: 1, points: score })),
    mostModelsMissing,
  );
  const shares = new Map(weighed.map(({ model, missing }) => [model, missing]));
  return {
    entry,
    scores: Object.fromEntries(weighed.map(({ model, score }) => [model, score === null ? null : rounded(score, 1).toFixed(1)])),
    composite: whole.score === null ? null : rounded(Math.max(0, whole.score - penalty), 1),
    penalty,
    rank: null,
    rankedOf: 0,
    yellow: lines.filter(({ part: { mark } }) => mark === 'yellow').length,
    red: lines.filter(({ part: { mark } }) => mark === 'red').length,
    missing: missingOf(lines),
    amounts: lines.flatMap(({ amount }) => amount ?? []).map((amount, i) => ({ row: i + 1, ...amount })),
    parts: lines.map(({ part, normal, indicator }, i) => ({
      ...part,
      row: i + 1,
      ...withList(listOf(lines[i]!)),
      ...pointsOf(normal, indicator, lines, shares.get(indicator.model as Model) ?? 1),
    })),
  };
}

const withList = (opens: string | null) => (opens === null ? {} : { opens });

/** What a line adds to the score of its model: its weight among those that have data. */
function pointsOf(normal: number | null, { model, weight, direction }: Indicator, lines: readonly Line[], missing: number) {
  if (normal === null || direction === 'info' || missing > 0.3) return {};
  const told = lines.filter(({ indicator, normal: of }) => indicator.model === model && indicator.direction !== 'info' && of !== null);
  const whole = told.reduce((sum, { indicator }) => sum + indicator.weight, 0);
  return whole === 0 ? {} : { points: rounded((weight / whole) * normal, 2).toFixed(2) };
}

interface Line {
  readonly indicator: Indicator;
  /** 0 to 100 among the peers. */
  readonly normal: number | null;
  readonly part: Part;
  readonly amount: Omit<Amount, 'row'> | null;
}

function lineOf(subject: Subject, indicator: Indicator, one: One, said: readonly One[]): Line {
  const { value, before, note } = one;
  const isAll = indicator.peers === 'all';
  const peers = isAll ? said.filter((other) => other.value !== null) : peersOf(said, one);
  const values = peers.map((other) => other.value!);
  const normal = value === null || indicator.direction === 'info' ? null : normalised(value, values, indicator.direction);
  const median = medianOf(values);
  // Of a notary his place is the one in his office; of an office, among its peers.
  const among =
    subject === 'office' ? values : said.filter((other) => other.value !== null && sameOffice(other, one)).map((other) => other.value!);
  const mark = markOf(indicator, value);
  return {
    indicator,
    normal,
    amount: amountOf(indicator, one),
    part: {
      row: 0,
      model: indicator.model as Model,
      code: indicator.code,
      name: indicator.name,
      version: indicator.version,
      value: value === null ? (note ?? '缺数据') : isSecret(indicator) ? hidden : worded(indicator, value),
      weight: indicator.direction === 'info' ? 0 : indicator.weight,
      ...(before !== null && !isOfSecrets(indicator) && { before: worded({ ...indicator, form: 'value', unit: 'count' }, before) }),
      ...(median !== null && { median: worded(indicator, median) }),
      ...(normal !== null && { normalised: rounded(normal, 1).toFixed(1) }),
      ...(value !== null && { rank: `${rankOf(value, among)}/${among.length}` }),
      ...(mark !== null && { mark }),
      ...(note !== null && { note: note.slice(0, 400) }),
    },
  };
}
const hidden = '见“绩效与党团数值”';
/** Pay is read by the city and the own head alone, with a purpose; peers see how it lies among them (N33, N38). */
function amountOf(indicator: Indicator, { value, before }: Said): Omit<Amount, 'row'> | null {
  if (value === null || !isOfSecrets(indicator)) return null;
  const { code, name } = indicator;
  if (isSecret(indicator)) return { code, name, amount: worded(indicator, value) };
  return before === null ? null : { code, name, before: worded({ ...indicator, form: 'value' }, before) };
}
const sameOffice = (a: One, b: One): boolean => a.entry.values['office'] === b.entry.values['office'];

/** Which indicators had no data, so that nobody takes a score for more than it rests on. */
function missingOf(lines: readonly Line[]): string | null {
  const of = lines.filter(({ normal, indicator }) => normal === null && indicator.direction !== 'info');
  return of.length === 0
    ? null
    : `${of.length} 项无数据：${of.map(({ part: { name, value } }) => `${name}（${value}）`).join('、')}`.slice(0, 2000);
}

/** Its place within its class, or of a notary within the class of his office; who has no score has none. */
function ranked(subject: Subject, sheet: Scored, all: readonly Scored[]): Scored {
  const among = all
    .filter(({ entry }) => categoryOf(subject, entry) === categoryOf(subject, sheet.entry))
    .flatMap(({ composite }) => composite ?? []);
  return { ...sheet, rank: sheet.composite === null ? null : rankOf(sheet.composite, among), rankedOf: among.length };
}
