import { labelled, type Labelled } from './labelled.js';
import { search } from './search.js';

export interface Measured {
  readonly size: number;
  readonly hits: number;
  /** The labels of those of whom something else was made, the first of them. */
  readonly wrong: readonly string[];
}

/** Judges a labelled set by the criteria and the search as they are, and compares: who is hit, how grave, by which criteria and which days. */
export function measured(today: string, set: Iterable<Labelled> = labelled(today)): Measured {
  const wrong: string[] = [];
  let [size, found] = [0, 0];
  for (const { label, records, expected } of set) {
    const hits = search.rules.flatMap((rule) =>
      rule.judge(records, rule.parameter.versions.at(-1)!.value, today, '').map((fact) => ({ rule: rule.name, fact })),
    );
    const finding = hits.length === 0 ? null : search.combine(hits, records, today);
    size++;
    if (finding !== null) found++;
    const { level, rules, facts } = (finding?.values ?? {}) as { level?: string; rules?: readonly string[]; facts?: string };
    const lines = facts?.split('\n') ?? [];
    const isRight =
      expected === null
        ? finding === null
        : finding?.does === expected.does &&
          level === expected.level &&
          rules?.join() === expected.rules.join() &&
          lines.length === expected.days.length &&
          expected.days.every((day, i) => lines[i]!.includes(day));
    if (!isRight) wrong.push(label);
  }
  return { size, hits: found, wrong };
}
