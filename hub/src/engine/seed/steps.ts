import type { DemoAct, DemoData, DemoDuty, DemoReport } from '../../definitions/index.js';

export type Step =
  | { readonly at: string; readonly kind: 'report'; readonly report: DemoReport }
  | { readonly at: string; readonly kind: 'act'; readonly act: DemoAct }
  | { readonly at: string; readonly kind: 'duty'; readonly duty: DemoDuty };

/** What happened up to an instant, in the order of its time: of one moment what partners told before what officials did, and that before what they went through. */
export function* stepsOf(
  { tales = [], reports, acts, duties = [] }: Pick<DemoData, 'tales' | 'reports' | 'acts' | 'duties'>,
  upTo: string,
): Generator<Step> {
  const others = [
    ...reports.map((report): Step => ({ at: report.at, kind: 'report', report })),
    ...acts.map((act): Step => ({ at: act.at, kind: 'act', act })),
    ...duties.map((duty): Step => ({ at: duty.at, kind: 'duty', duty })),
  ]
    .filter(({ at }) => at <= upTo)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  let [place, before] = [0, ''];
  for (const report of tales) {
    const { at } = report;
    if (at < before) throw new Error(`The demo tells of ${at} behind ${before}: tales come in the order of their time.`);
    if (at > upTo) break;
    before = at;
    for (; place < others.length && others[place]!.at < at; place++) yield others[place]!;
    yield { at, kind: 'report', report };
  }
  yield* others.slice(place);
}

/** What comes one behind the other and is of one kind; of what partners told a part at a time, whose end is not the end of the run. */
export interface Run {
  readonly steps: readonly Step[];
  /** What comes next is of another kind. */
  readonly isEnd: boolean;
}

/** Reports in parts of so many, acts and duties all that stand together: of those there are few. */
export function* runsOf(steps: Iterable<Step>, most: number): Generator<Run> {
  let run: Step[] = [];
  for (const step of steps) {
    const kind = run[0]?.kind ?? step.kind;
    if (step.kind !== kind || (kind === 'report' && run.length >= most)) {
      yield { steps: run, isEnd: step.kind !== kind };
      run = [];
    }
    run.push(step);
  }
  if (run.length > 0) yield { steps: run, isEnd: true };
}
