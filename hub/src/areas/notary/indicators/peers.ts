import { rounded } from './formula.js';

/** So many of a class with data at least, else all are compared. */
export const leastPeers = 5;
/** 5 % at either end count as the value there. */
const cut = 0.05;

/** The value below which this share lies, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** Peers of one: those of his class, or all where fewer than five of it say something. */
export function peersOf<T extends { readonly category: string | null; readonly value: number | null }>(
  all: readonly T[],
  of: T,
): readonly T[] {
  const told = all.filter(({ value }) => value !== null);
  const same = told.filter(({ category }) => category === of.category);
  return same.length < leastPeers ? told : same;
}

/** 0 to 100 between the ends of the peers, winsorised; the direction says which end is the better. Of peers who all say the same each has all. */
export function normalised(value: number, peers: readonly number[], direction: string): number {
  const sorted = peers.toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, cut), quantile(sorted, 1 - cut)];
  if (high - low < 1e-12) return 100;
  const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
  return (direction === 'down' ? 1 - share : share) * 100;
}

export const medianOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : quantile(
        values.toSorted((a, b) => a - b),
        0.5,
      );

/** 1 is the largest; those that say the same share a place. */
export const rankOf = (value: number, among: readonly number[]): number =>
  among.filter((other) => rounded(other, 6) > rounded(value, 6)).length + 1;

export interface Weighed {
  readonly weight: number;
  /** Null: no data. */
  readonly points: number | null;
}
/** Missing more than this share of the weight, there is no score. */
const mostMissing = 0.3;
/** The whole rests on three models of five at least, on three of four. */
export const mostModelsMissing = 0.4;

/** Σ weight × points of what has data, the weights of what has none spread over it; null: too much is missing. */
export function scoreOf(all: readonly Weighed[], may = mostMissing): { readonly score: number | null; readonly missing: number } {
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  const told = all.filter(({ points }) => points !== null);
  const weight = told.reduce((sum, one) => sum + one.weight, 0);
  const missing = whole === 0 ? 1 : (whole - weight) / whole;
  if (weight === 0 || missing > may + 1e-9) return { score: null, missing };
  return { score: told.reduce((sum, one) => sum + one.weight * one.points!, 0) / weight, missing };
}
