import type { Label } from '@fatong/contracts';
import { call, expressionOf, register, type LeafValue, type Recorded } from '@fatong/contracts/expression';
import type { Field, Fields } from './fields.js';

/**
 * A value an area's rules go by (domain rules, section 9): typed, versioned, each version in force from a legal date until the next begins.
 * A version that was in force is never edited: a change is a new version.
 */
export interface Parameter<V = unknown> {
  /** As section 9 names it: `lawyer.yellow.filed12m`. */
  readonly key: string;
  readonly title: Label;
  readonly versions: readonly ParameterVersion<V>[];
  /** How the page of its rule shows and asks for a value, which is then an object of these fields; null: a new release alone changes it. */
  readonly fields: Fields | null;
  /** Roles of the area that alone approve another value, where these are others than approve the rest; null: those of the area's steering. */
  readonly approve: readonly string[] | null;
}

export interface ParameterVersion<V = unknown> {
  /** 1, 2, 3 … */
  readonly version: number;
  /** Legal date. */
  readonly since: string;
  readonly value: V;
}

/**
 * Declares a parameter with its versions, oldest first; `fields`: each part of its value, where those who steer rules may change it. `approve`: who alone approves
 * another one, where that is somebody else than of the other parameters.
 */
export const parameter = <V>(
  key: string,
  title: Label,
  versions: readonly (readonly [since: string, value: V])[],
  fields?: V extends object ? { readonly [K in keyof V]: Field } : never,
  { approve }: { readonly approve?: readonly string[] } = {},
): Parameter<V> =>
  Object.freeze({
    key,
    title,
    versions: versions.map(([since, value], i) => ({ version: i + 1, since, value })),
    fields: (fields as Fields | undefined) ?? null,
    approve: approve ?? null,
  });

/** The version in force on a legal date; null before the first. */
export const inForce = <V>({ versions }: Parameter<V>, on: string): ParameterVersion<V> | null =>
  versions.findLast(({ since }) => since <= on) ?? null;

/** The number a parameter had on a day that the record says, for conditions: `sum(…).atLeast(onDay(hearingFine, p.filedOn))`. While the day is not known there is none. */
export const onDay = (of: Parameter<number>, day: LeafValue<string | null | undefined>): Recorded<number | undefined> =>
  call<number | undefined>(operator, [expressionOf(day)], { with: of.versions.map(({ since, value }) => [since, value]) });

const operator = 'parameter';
register<readonly (readonly [string, number])[]>({
  name: operator,
  forward: (versions) => (day: unknown) => (typeof day === 'string' ? versions.findLast(([since]) => since <= day)?.[1] : undefined),
  describe: ([day]) => [`${day?.[0] ?? ''}时的参数值`, `the value of the parameter on ${day?.[1] ?? ''}`],
});
