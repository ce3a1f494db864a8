import type { Label } from '@fatong/contracts';

/**
 * A value an area's rules go by (domain rules, section 9): typed, versioned, each version in force from a legal date until the next begins.
 * A version that was in force is never edited: a change is a new version.
 */
export interface Parameter<V = unknown> {
  /** As section 9 names it: `lawyer.yellow.filed12m`. */
  readonly key: string;
  readonly title: Label;
  readonly versions: readonly ParameterVersion<V>[];
}

export interface ParameterVersion<V = unknown> {
  /** 1, 2, 3 … */
  readonly version: number;
  /** Legal date. */
  readonly since: string;
  readonly value: V;
}

/** Declares a parameter with its versions, oldest first. */
export const parameter = <V>(key: string, title: Label, versions: readonly (readonly [since: string, value: V])[]): Parameter<V> =>
  Object.freeze({ key, title, versions: versions.map(([since, value], i) => ({ version: i + 1, since, value })) });

/** The version in force on a legal date; null before the first. */
export const inForce = <V>({ versions }: Parameter<V>, on: string): ParameterVersion<V> | null => versions.findLast(({ since }) => since <= on) ?? null;
