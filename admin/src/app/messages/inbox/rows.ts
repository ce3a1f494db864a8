import type { Label } from '@fatong/contracts';
import type { FailureGroupView, OperatorChecks, ReckoningView, RefusalView, SystemView } from '@fatong/contracts/api';
import type { Mark } from '@fatong/ui';
import { stateMarks } from '../parts/marks.js';
import { whyOf } from '../parts/standing.js';
import { checkNames } from '../overview/checks-line.js';
import { problemTitle } from '../refusals/texts.js';
import { inboxTexts as t } from './texts.js';

export const kinds = ['alert', 'failure', 'refusal', 'difference'] as const;
export type Kind = (typeof kinds)[number];

/** One thing that is out of order, wherever it was noticed. */
export interface InboxRow {
  readonly key: string;
  readonly kind: Kind;
  readonly mark: Mark;
  readonly what: Label;
  /** Null: our own. */
  readonly system: string | null;
  /** Of one there is no number. */
  readonly count: number | null;
  /** When it was noticed, the latest time where it is noticed again and again; null: it stands now. */
  readonly at: string | null;
  readonly link: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What the pages of the console know, each by itself. */
export interface Sources {
  readonly systems: readonly SystemView[];
  readonly checks: OperatorChecks['items'];
  readonly failures: readonly FailureGroupView[];
  readonly refusals: readonly RefusalView[];
  readonly reckonings: readonly ReckoningView[];
}

const alertMark: Mark = { label: t.kinds.alert, tone: 'late', icon: 'warning' };
const refusalMark: Mark = { label: t.kinds.refusal, tone: 'near', icon: 'shut' };
const differenceMark: Mark = { label: t.kinds.difference, tone: 'near', icon: 'question' };

/** All of it in one order: what waits for a person or stops the flow first, then what was noticed last. */
export function rowsOf(sources: Sources): readonly InboxRow[] {
  const rows = [
    ...sources.checks.filter(({ isWell }) => !isWell).map(alertOfCheck),
    ...sources.systems.filter(({ circuit, maintenance }) => circuit !== null && maintenance === null).map(alertOfSystem),
    ...sources.failures.filter(({ resolved }) => !resolved).map(rowOfFailure),
    ...refusalsOf(sources.refusals),
    ...sources.reckonings.filter(({ open }) => open > 0).map(rowOfReckoning),
  ];
  const grave = ({ mark: { tone } }: InboxRow): number => (tone === 'late' ? 0 : 1);
  // What stands now goes before what was noticed at some time.
  return rows.toSorted((a, b) => grave(a) - grave(b) || (b.at ?? '9').localeCompare(a.at ?? '9'));
}

const alertOfCheck = ({ name, why }: OperatorChecks['items'][number]): InboxRow => ({
  key: `check ${name}`,
  kind: 'alert',
  mark: alertMark,
  what: t.check(checkNames[name] ?? [name, name], why ?? ''),
  system: null,
  count: null,
  at: null,
  link: '/messages',
  query: {},
});

const alertOfSystem = (system: SystemView): InboxRow => ({
  key: `system ${system.system}`,
  kind: 'alert',
  mark: alertMark,
  what: t.interrupted(whyOf(system)),
  system: system.system,
  count: null,
  at: system.circuit?.since ?? null,
  link: `/messages/systems/${system.system}`,
  query: {},
});

const rowOfFailure = ({ id, system, state, cause, count, lastAt }: FailureGroupView): InboxRow => ({
  key: `failure ${id}`,
  kind: 'failure',
  mark: stateMarks[state],
  what: cause.words,
  system,
  count,
  at: lastAt,
  link: '/messages/failures',
  query: { state },
});

/** Those of one system for one reason are one thing to phone about. */
function refusalsOf(refusals: readonly RefusalView[]): readonly InboxRow[] {
  return [...Map.groupBy(refusals, ({ system, problem }) => `${system} ${problem}`)].map(([key, of]) => {
    const { system, problem } = of[0]!;
    return {
      key: `refusal ${key}`,
      kind: 'refusal' as const,
      mark: refusalMark,
      what: t.refused(problemTitle(problem)),
      system,
      count: of.length,
      at: of
        .map(({ at }) => at)
        .toSorted()
        .at(-1)!,
      link: '/messages/refusals',
      query: { system },
    };
  });
}

const rowOfReckoning = ({ system, type, open, asked, oldest }: ReckoningView): InboxRow => ({
  key: `difference ${system} ${type}`,
  kind: 'difference',
  mark: differenceMark,
  what: t.differs(asked),
  system,
  count: open,
  at: oldest,
  link: '/messages/differences',
  query: {},
});
