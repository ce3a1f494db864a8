import type { Period } from '@fatong/contracts/api';
import { and, expressionOf, or, valueOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { backBy } from '../figures.js';
import { isMany } from '../fields.js';
import type { Measure, ReportType } from '../report.js';
import type { Doing, Effect, Values } from './effect.js';
import type { Gathering } from './gathering.js';
import { keptOf, measuresIn, placeOf, type FiguresWords, type KeptFigure } from './kept-cells.js';

/** One report, or by the value of a choice field which. */
type Which = FiguresWords | Readonly<Record<string, FiguresWords>>;
interface Where<A, Z, W> {
  /** Days of the period, both included. */
  readonly from: A;
  readonly to: Z;
  /** The choice field that says which of several. */
  readonly which?: W;
}

/**
 * Keeps figures of a report as they are when the act is done, over the whole bureau: its tables cell by cell with the line of the whole, and the list each number opens,
 * in rows of 表, 行, 列, 数值, 清单, 引用 (`grid`). With `text` the sentences of the report too, which cite them. From then on the record says these numbers, whatever
 * becomes of what was counted; {@link comparesFigures} says what has changed since.
 */
export const keepsFigures = <
  const I extends string,
  const A extends string,
  const Z extends string,
  const W extends string = never,
  const T extends string = never,
>(
  of: Which,
  { into, text, ...where }: Where<A, Z, W> & { readonly into: I; readonly text?: T },
): Effect<`rows ${I}` | `date ${A}` | `date ${Z}` | `field ${NoInfer<W | T>}`> => {
  const counting = countingOf(of, where);
  return {
    effect: 'keepsFigures',
    names: [`rows ${into}`, ...counting.names, ...(text === undefined ? [] : [`field ${text}` as const])],
    fills: [into, ...(text === undefined ? [] : [text])],
    gathers: counting.gathers,
    check: (_, { form }) => [
      ...counting.faults,
      ...(form.includes(into) ? [`keeps figures in ${into}, which its form asks for.`] : []),
      ...(text !== undefined && form.includes(text) ? [`writes sentences into ${text}, which its form asks for.`] : []),
    ],
    deed: (doing) => {
      const kept = counting.kept(doing);
      return {
        set: {
          [into]: kept?.figures.map((cell, i) => ({ ...present(cell), row: i + 1 })) ?? null,
          ...(text !== undefined && { [text]: kept?.paragraphs.join('\n') || null }),
        },
      };
    },
  };
};

/**
 * Counts the same figures anew and keeps beside them which differ: rows of 表, 行, 列, 原数值, 现数值, and whether there are any. The kept ones stay as they were
 * (数据已更新, never silently replaced).
 */
export const comparesFigures = <
  const K extends string,
  const I extends string,
  const N extends string,
  const A extends string,
  const Z extends string,
  const W extends string = never,
>(
  of: Which,
  { kept: before, into, isNewer, ...where }: Where<A, Z, W> & { readonly kept: K; readonly into: I; readonly isNewer: N },
): Effect<`field ${K}` | `rows ${I}` | `boolean ${N}` | `date ${A}` | `date ${Z}` | `field ${NoInfer<W>}`> => {
  const counting = countingOf(of, where);
  return {
    effect: 'comparesFigures',
    names: [`field ${before}`, `rows ${into}`, `boolean ${isNewer}`, ...counting.names],
    fills: [into, isNewer],
    gathers: counting.gathers,
    check: () => counting.faults,
    deed: (doing) => {
      const now = new Map((counting.kept(doing)?.figures ?? []).map((one) => [placeOf(one), one]));
      const old = new Map(((doing.values[before] ?? []) as readonly KeptFigure[]).map((one) => [placeOf(one), one]));
      const differ = [...new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
        const [was, is] = [old.get(place), now.get(place)];
        const { table, line, column } = (was ?? is)!;
        return was?.value === is?.value ? [] : [{ table, line, column, was: was?.value ?? '—', now: is?.value ?? '—' }];
      });
      return { set: { [into]: differ.slice(0, mostShown).map((one, i) => ({ ...one, row: i + 1 })), [isNewer]: differ.length > 0 } };
    },
  };
};
/** So many differences are read by nobody: the figures are to be kept anew. */
const mostShown = 200;

const present = (cell: KeptFigure): object => Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));

/** What is asked for the figures, and what they are once that is answered. */
function countingOf<A extends string, Z extends string, W extends string>(of: Which, { from, to, which }: Where<A, Z, W>) {
  const isOne = (one: Which): one is FiguresWords => 'report' in one && 'measures' in (one.report as object);
  const choices: readonly (readonly [string | null, FiguresWords])[] = isOne(of) ? [[null, of]] : Object.entries(of);
  const periodIn = (values: Values): Period | null => {
    const [first, last] = [values[from], values[to]];
    return typeof first === 'string' && typeof last === 'string' ? { from: first, to: last } : null;
  };
  const isAsked = (key: string | null, values: Values): boolean => key === null || (which !== undefined && values[which] === key);
  const all = choices.map(([key, words]) => ({
    key,
    words,
    gatherings: new Map(
      [...measuresIn(words)].map(([name, by]): readonly [string, Gathering] => [
        name,
        {
          type: words.report.measures[name]!.of.name,
          reads: null,
          asks: (values) => {
            const period = isAsked(key, values) ? periodIn(values) : null;
            return period === null ? null : { ...askedOf(words.report, name, period), by: [...by] };
          },
        },
      ]),
    ),
  }));
  return {
    names: [`date ${from}`, `date ${to}`, ...(which === undefined ? [] : [`field ${which}`])] as (
      | `date ${A}`
      | `date ${Z}`
      | `field ${W}`
    )[],
    gathers: all.flatMap(({ gatherings }) => [...gatherings.values()]),
    faults: all.flatMap(({ words, gatherings }) => [...gatherings.keys()].flatMap((name) => faultsOf(words.report, name))),
    kept: ({ values, gathered }: Doing) => {
      const [period, asked] = [periodIn(values), all.find(({ key }) => isAsked(key, values))];
      if (period === null || asked === undefined) return null;
      return keptOf(asked.words, period, (name) => {
        const gathering = asked.gatherings.get(name);
        return gathering === undefined ? null : gathered(gathering);
      });
    },
  };
}

/** What counts a measure, with exactly the condition of the list it opens. */
function askedOf({ measures, ratios }: ReportType, name: string, period: Period) {
  const measure = measures[name]!;
  const over = Object.values(ratios).filter(({ of: [first] }) => first === name);
  const sums = (measure.kind === 'dated' ? measure.sums : undefined) ?? over.find(({ mean }) => mean !== undefined)?.mean;
  const distinct = over.find((ratio) => ratio.distinct !== undefined)?.distinct;
  return {
    where: expressionOf(and(...conditionsOf(measure, period))),
    ...(sums !== undefined && { sums }),
    ...(distinct !== undefined && { distinct }),
  };
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
const always: Condition = valueOf<boolean>({ value: true });

function conditionsOf(measure: Measure, period: Period): readonly Condition[] {
  const fixed = Object.entries(measure.filter).map(([name, value]): Condition => {
    const [values, field] = [[value ?? []].flat(), measure.of.fields[name]];
    if (field?.kind === 'boolean') return valueOf<boolean>({ read: name }).is(values[0] === 'true');
    if (field !== undefined && isMany(field)) return or(...values.map((one) => valueOf<readonly string[]>({ read: name }).has(one)));
    return leaf(name).in(values);
  });
  const { from, to } = backBy(measure, period);
  const timed = measure.kind === 'dated' ? [leaf(measure.date).atLeast(from), leaf(measure.date).atMost(to)] : [];
  return [...timed, ...fixed].length === 0 ? [always] : [...timed, ...fixed];
}

function faultsOf({ name: report, measures }: ReportType, name: string): string[] {
  const { kind, of, filter } = measures[name]!;
  return [
    ...(kind === 'dated' || kind === 'now' ? [] : [`keeps ${name} of ${report}, which is counted neither by a day nor as things are now.`]),
    ...Object.keys(filter)
      .filter((field) => !Object.hasOwn(of.fields, field) && field !== 'state' && field !== 'district')
      .map((field) => `keeps ${name} of ${report}, which goes by ${field}, no field of ${of.name}.`),
  ];
}
