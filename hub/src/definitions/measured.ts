import type { Label } from '@fatong/contracts';

/** What became of one case; by hand counts as neither right nor wrong. */
export type Decision = 'pass' | 'refuse' | 'manual';

/** A case of which it is known what is right. */
export interface Labelled {
  /** Its kind, by which what went wrong is told apart. */
  readonly kind: string;
  readonly right: 'pass' | 'refuse';
  decide(): Promise<Decision>;
  /** Once it is decided: what is otherwise than it should be, in sentences. */
  differences?(): readonly string[];
}

/** Labelled cases by which it is measured how often a decision is wrong (`npm run measure <set>`): a file `<set>.measured.ts` exports one as `measured`. */
export interface MeasuredSet {
  readonly title: Label;
  /** It has so many cases at least. */
  readonly least: number;
  /** Of what was decided, at most so much is wrong; of all, at most so much is left to people. Percent. */
  readonly mostWrong: number;
  readonly mostManual: number;
  cases(): readonly Labelled[];
}

export interface Measurement {
  readonly size: number;
  readonly decided: number;
  readonly wrong: number;
  /** Percent, two decimals. */
  readonly rate: number;
  readonly manual: number;
  readonly manualShare: number;
  /** Wrong ones by kind and decision. */
  readonly faults: Readonly<Record<string, number>>;
  /** Of those that were decided wrongly and say so, what differs. */
  readonly differences: readonly string[];
  /** What is missed, as sentences; empty: all is kept. */
  readonly missed: readonly string[];
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 100);

/** Decides every case of a set and counts. */
export async function measure(set: MeasuredSet): Promise<Measurement> {
  const { least, mostWrong, mostManual } = set;
  const all = set.cases();
  const faults: Record<string, number> = {};
  const differences: string[] = [];
  let [wrong, manual] = [0, 0];
  for (const one of all) {
    const is = await one.decide();
    if (is === 'manual') manual++;
    else if (is !== one.right) {
      wrong++;
      const of = `${one.kind}: ${is}`;
      faults[of] = (faults[of] ?? 0) + 1;
      differences.push(...(one.differences?.() ?? []));
    }
  }
  const decided = all.length - manual;
  const [rate, manualShare] = [percent(wrong, decided), percent(manual, all.length)];
  return {
    size: all.length,
    decided,
    wrong,
    rate,
    manual,
    manualShare,
    faults,
    differences,
    missed: [
      ...(all.length < least ? [`It has ${all.length} cases of ${least}.`] : []),
      ...(rate > mostWrong ? [`${rate} % are decided wrongly, ${mostWrong} % may be.`] : []),
      ...(manualShare > mostManual ? [`${manualShare} % are left to people, ${mostManual} % may be.`] : []),
    ],
  };
}
