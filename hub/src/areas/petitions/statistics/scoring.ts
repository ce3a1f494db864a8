/** What a unit reached, as its assessment says it; a share is kept in tenths of a percent, so that 75.0 % is 750. */
export interface Assessed {
  readonly due?: number | null;
  readonly inTime?: number | null;
  readonly toAccept?: number | null;
  readonly acceptedInTime?: number | null;
  readonly rated?: number | null;
  readonly satisfied?: number | null;
  readonly onTimeTarget?: number | null;
  readonly acceptanceTarget?: number | null;
  readonly satisfactionTarget?: number | null;
  readonly onTimeWeight?: number | null;
  readonly acceptanceWeight?: number | null;
  readonly satisfactionWeight?: number | null;
}

const shareOf = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  whole ? Math.round(((part ?? 0) * 1000) / whole) / 10 : null;

/** Score = Σ weight × min(1, actual ÷ target), of a hundred; an indicator of which there was nothing in the period weighs nothing. */
export function scored(of: Assessed): {
  readonly onTimeRate: string | null;
  readonly acceptanceRate: string | null;
  readonly satisfactionRate: string | null;
  readonly score: number | null;
} {
  const [onTime, acceptance, satisfaction] = [
    shareOf(of.inTime, of.due),
    shareOf(of.acceptedInTime, of.toAccept),
    shareOf(of.satisfied, of.rated),
  ];
  const parts = [
    { actual: onTime, target: of.onTimeTarget ?? 100, weight: of.onTimeWeight ?? 0 },
    { actual: acceptance, target: of.acceptanceTarget ?? 100, weight: of.acceptanceWeight ?? 0 },
    { actual: satisfaction, target: of.satisfactionTarget ?? 90, weight: of.satisfactionWeight ?? 0 },
  ].filter(({ actual, weight }) => actual !== null && weight > 0);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const reached = parts.reduce((sum, { actual, target, weight }) => sum + weight * Math.min(1, actual! / target), 0);
  return {
    onTimeRate: inWords(onTime),
    acceptanceRate: inWords(acceptance),
    satisfactionRate: inWords(satisfaction),
    score: weights === 0 ? null : Math.round((reached * 100) / weights),
  };
}

const inWords = (share: number | null): string | null => (share === null ? null : `${share.toFixed(1)}%`);
