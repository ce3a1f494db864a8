import { validator, type Label } from '@fatong/contracts';
import type { Static, TSchema } from 'typebox';
import { fromText } from './from-text.js';

/** One environment variable: its schema decides the type, `fallback` applies when it is absent or empty. */
export interface Variable<S extends TSchema = TSchema> {
  readonly name: string;
  readonly schema: S;
  readonly fallback?: Static<S>;
  /** What a right value looks like, ends the sentence "NAME must be …". */
  readonly expected: string;
  readonly isOptional: boolean;
  /** What it is for: the configuration table of the README is written from it. */
  readonly meaning: Label;
}

/** A program's variables by the name they have in its configuration; programs compose theirs with `{...platformVariables, …}`. */
export type Variables = Readonly<Record<string, Variable>>;

export type Config<V extends Variables> = { readonly [K in keyof V]: Static<V[K]['schema']> };

/** A variable that must be set. */
export const required = <const S extends TSchema>(name: string, schema: S, expected: string, meaning: Label): Variable<S> => ({
  name,
  schema,
  expected,
  meaning,
  isOptional: false,
});

/** A variable with a value when nobody sets it. */
export const defaulted = <const S extends TSchema>(
  name: string,
  schema: S,
  expected: string,
  fallback: Static<S>,
  meaning: Label,
): Variable<S> => ({ name, schema, expected, fallback, meaning, isOptional: true });

type Environment = Readonly<Record<string, string | undefined>>;

/** Prefixes that are ours: an unknown variable of these is a misspelt one. */
const ours = /^(FATONG|HUB)_/;

/**
 * Reads a program's configuration. Never throws: one sentence a fault, each naming its variable.
 * `known`: further names of ours that other programs of this installation read.
 */
export function readConfig<V extends Variables>(
  variables: V,
  env: Environment,
  known: readonly string[] = [],
): { readonly config: Config<V> } | { readonly faults: readonly string[] } {
  const names = new Set([...Object.values(variables).map(({ name }) => name), ...known]);
  const unknown = Object.keys(env).filter((name) => ours.test(name) && !names.has(name));
  const read = Object.entries(variables).map(([key, variable]) => [key, valueOf(variable, env[variable.name])] as const);
  const faults = [
    ...read.flatMap(([, value]) => ('fault' in value ? [value.fault] : [])),
    ...unknown.map((name) => `${name} is not a variable of Fatong: correct its name or remove it.`),
  ];
  if (faults.length > 0) return { faults };
  return { config: Object.fromEntries(read.map(([key, value]) => [key, 'value' in value ? value.value : undefined])) as Config<V> };
}

function valueOf(variable: Variable, text: string | undefined): { value: unknown } | { fault: string } {
  if (text === undefined || text === '') {
    return variable.isOptional ? { value: variable.fallback } : { fault: `${variable.name} is not set: it must be ${variable.expected}.` };
  }
  const value = fromText(variable.schema, text);
  return validator(variable.schema)(value).length === 0 ? { value } : { fault: `${variable.name} must be ${variable.expected}.` };
}
