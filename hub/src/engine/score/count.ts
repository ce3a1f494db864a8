import { monthsAfter } from '@fatong/contracts/codes';
import { inForce, type Deducted, type Deduction, type ParameterVersion, type ScoreScale, type ScoreType } from '../../definitions/index.js';
import type { ScorePart, ScoreRow } from '../../ports/index.js';

/** What one watched record takes off. */
export interface Against {
  readonly deduction: Deduction;
  readonly record: { readonly type: string; readonly id: string };
  readonly deducted: Deducted;
}

/** A deduction with what it took off at first, in tenths, by the version in force on its day. */
interface Weighed extends Against {
  readonly whole: number;
  readonly version: number;
}

/** The score by what counts against somebody on a legal day; null: no version of its parameter is in force yet. Pure. */
export function countScore(
  { parameter }: Pick<ScoreType, 'parameter'>,
  all: readonly Against[],
  day: string,
): Pick<ScoreRow, 'points' | 'band' | 'version' | 'parts'> | null {
  const scale = inForce(parameter, day);
  if (scale === null) return null;
  const begun = all
    .filter(({ deducted: { since } }) => since <= day)
    .flatMap((one) => weighed(parameter.versions, one))
    .toSorted(byDay);
  const taken = begun.filter(({ deducted: { corrects } }) => corrects === undefined);
  const back = givenBack(begun, taken);
  const standing = { scale: scale.value, starts: startsOf(taken, back), day };
  const parts = [...taken.map((one) => partOf(one, one, standing)), ...back.map(({ one, of }) => partOf(one, of, standing))].filter(
    ({ now }) => now !== 0,
  );
  const { full, floor, bands } = scale.value;
  const points = Math.min(tenths(full), Math.max(tenths(floor), tenths(full) - parts.reduce((sum, { now }) => sum + now, 0)));
  return { points, band: bandOf(bands, points), version: scale.version, parts };
}

/** The best band whose points are there. */
const bandOf = (bands: ScoreScale['bands'], points: number): string =>
  (bands.find(([, from]) => points >= tenths(from)) ?? bands.at(-1)!)[0];

const tenths = (points: number): number => Math.round(points * 10);

const byDay = (a: Against, b: Against): number =>
  a.deducted.since === b.deducted.since ? (a.record.id < b.record.id ? -1 : 1) : a.deducted.since < b.deducted.since ? -1 : 1;

/** By the version in force on its day: a later one changes nothing of what was, and of what was before the first nothing counts. */
function weighed(versions: readonly ParameterVersion[], one: Against): readonly Weighed[] {
  const version = versions.findLast(({ since }) => since <= one.deducted.since);
  const points = version === undefined ? 0 : tenths(one.deducted.points(version.value));
  return version === undefined || points === 0
    ? []
    : [{ ...one, whole: one.deducted.corrects === undefined ? points : -points, version: version.version }];
}

interface Back {
  readonly one: Weighed;
  readonly of: Weighed;
}

/** What corrections give back of what was taken before them: together no more than that was, however much each says. */
function givenBack(begun: readonly Weighed[], taken: readonly Weighed[]): readonly Back[] {
  const given = new Map<string, number>();
  return begun.flatMap((one): Back[] => {
    const corrected = taken.filter(({ record, deducted: { since } }) => record.id === one.deducted.corrects && since <= one.deducted.since);
    const before = given.get(one.deducted.corrects ?? '') ?? 0;
    const whole = Math.max(one.whole, -before - corrected.reduce((sum, of) => sum + of.whole, 0));
    if (corrected.length === 0 || whole >= 0) return [];
    given.set(one.deducted.corrects!, before + whole);
    return [{ one: { ...one, whole }, of: corrected[0]! }];
  });
}

/** Days on which a year begins anew for all: those of deductions that recover, and of which not all was given back. */
const startsOf = (taken: readonly Weighed[], back: readonly Back[]): readonly string[] =>
  taken
    .filter(
      ({ deduction, record, whole }) =>
        !deduction.whileOpen &&
        whole + back.filter(({ of }) => of.record.id === record.id).reduce((sum, { one }) => sum + one.whole, 0) > 0,
    )
    .map(({ deducted: { since } }) => since);

interface Standing {
  readonly scale: ScoreScale;
  readonly starts: readonly string[];
  readonly day: string;
}

/** `as`: the deduction with which it recovers, which is itself where it corrects none. */
function partOf(
  { deduction: { name }, record: { type, id }, deducted: { since, words }, whole, version }: Weighed,
  as: Weighed,
  { scale: { recovery }, starts, day }: Standing,
): ScorePart {
  const part = { deduction: name, type, recordId: id, words, since, whole, version };
  if (as.deduction.whileOpen) return { ...part, now: whole, next: null };
  const { steps, from } = recovered(as.deducted.since, { months: recovery.months, starts, day });
  const left = (after: number): number => share(whole, after === 0 ? [1, 1] : recovery.then[Math.min(after, recovery.then.length) - 1]!);
  return {
    ...part,
    now: left(steps),
    next: steps >= recovery.then.length ? null : { on: monthsAfter(from, recovery.months), points: left(steps + 1) },
  };
}

/** To a tenth; what is given back is rounded as what was taken. */
const share = (whole: number, [of, all]: readonly [number, number]): number =>
  Math.sign(whole) * Math.round((Math.abs(whole) * of) / all) || 0;

/** How many full years went by without a new deduction, and since when the present one runs. One that a deduction ends does not count, a full one before it does. */
function recovered(
  since: string,
  { months, starts, day }: { readonly months: number; readonly starts: readonly string[]; readonly day: string },
): { readonly steps: number; readonly from: string } {
  let [steps, from] = [0, since];
  const goOn = (until: string): void => {
    while (monthsAfter(from, months) <= until) [steps, from] = [steps + 1, monthsAfter(from, months)];
  };
  for (const start of starts.filter((one) => one > since)) {
    goOn(start);
    from = start;
  }
  goOn(day);
  return { steps, from };
}
