import { Compile } from 'typebox/compile';
import { Errors } from 'typebox/value';
import type { TLocalizedValidationError as Failure } from 'typebox/error';
import { Settings } from 'typebox/system';
import type { TSchema } from 'typebox';
import './codes/index.js';
import type { Contract } from './contract.js';
import { lookUp } from './pointer.js';
import type { Finding } from './problem.js';
import { phrase } from './phrases.js';

/** Findings reported of one body at most; more are no help and would let a hostile body grow its own answer. */
export const maxFindings = 500;
Settings.Set({ maxErrors: maxFindings });

export type Validator = (data: unknown) => readonly Finding[];

const none: readonly Finding[] = Object.freeze([]);
const compiled = new WeakMap<TSchema, Validator>();

/** Checks data against a schema or a contract, compiled once: empty = valid, else every failing place as a JSON pointer with code and sentence. */
export function validator(of: TSchema | Contract): Validator {
  const schema = schemaOf(of);
  let validate = compiled.get(schema);
  if (validate === undefined) {
    const check = Compile(schema);
    validate = (data) => (check.Check(data) ? none : findings(schema, data));
    compiled.set(schema, validate);
  }
  return validate;
}

/** The schema of a contract, or the schema itself. */
export const schemaOf = (of: TSchema | Contract): TSchema => ('schema' in of ? of.schema : of);

function findings(schema: TSchema, data: unknown): Finding[] {
  const failures = failuresOf(schema, data);
  const unions = failures.filter(({ keyword }) => keyword === 'anyOf');
  const isInner = (failure: Failure): boolean =>
    unions.some((union) => union.instancePath === failure.instancePath && failure.schemaPath.startsWith(`${union.schemaPath}/anyOf/`));
  const found = new Map<string, Finding>();
  for (const failure of failures) {
    if (isInner(failure)) continue;
    for (const one of phrase(failure, data)) if (!found.has(one.pointer)) found.set(one.pointer, one);
  }
  if (found.size === 0) return [unexplained];
  return [...found.values()].slice(0, maxFindings);
}

/** What the compiled check refuses is refused, even where no single place can be named. */
const unexplained: Finding = { pointer: '', code: 'form', words: ['不符合约定的结构。', 'It does not have the agreed form.'] };

/** TypeBox's errors, with those of a failing `then`, which it only counts. */
function failuresOf(schema: TSchema, data: unknown, base = ''): Failure[] {
  return Errors(schema, data).flatMap((failure) => {
    const here = { ...failure, instancePath: base + failure.instancePath };
    if (failure.keyword !== 'if') return [here];
    if (failure.params.failingKeyword === 'else') return [];
    const condition = lookUp(schema, failure.schemaPath.slice(1)) as { then: TSchema };
    return failuresOf(condition.then, lookUp(data, failure.instancePath), here.instancePath);
  });
}
