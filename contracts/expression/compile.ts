import type { Expression, Operation, Read } from './expression.js';
import './operators/index.js';
import { Failure, operatorOf } from './operator.js';

/** A value an operator could not work on, with the places on both sides; lists by index. */
export interface Fault {
  /** Where its result was to stand: `['evidence', '0', 'name']`. */
  readonly target: string[];
  /** What the operator read first: `['FJ', '0', 'WJMC']`; empty: nothing. */
  readonly source: string[];
  readonly value: unknown;
  readonly failure: Failure;
}

/** Runs the expression on data. Faults are added to `faults`, once each: what depends on one is missing in the result and no fault of its own. */
export type Compiled = (data: unknown, faults?: Fault[]) => unknown;

const known = new WeakMap<Expression, Compiled>();

/** Compiles an expression, once, to a plain function; the same in Node and browser. */
export function compile(expression: Expression): Compiled {
  let compiled = known.get(expression);
  if (compiled === undefined) {
    const run = plan(expression, { target: [], bases: [[]] });
    compiled = (data, faults) => run([data], faults ?? []);
    known.set(expression, compiled);
  }
  return compiled;
}

export const evaluate = (expression: Expression, data: unknown): unknown => compile(expression)(data);

/** The condition holds. */
export const holds = (condition: Expression, data: unknown): boolean => evaluate(condition, data) === true;

/** `scope[0]` is the data, `scope[n]` the entry of the n-th enclosing `each`. */
type Run = (scope: unknown[], faults: Fault[]) => unknown;

/** Known while compiling: where the result goes, and where each scope's value lies in the source. */
interface Place {
  readonly target: readonly string[];
  readonly bases: readonly (readonly string[])[];
}

function plan(expression: Expression, place: Place): Run {
  if ('read' in expression) return planRead(expression);
  if ('value' in expression) return () => expression.value;
  if ('op' in expression) return planOperation(expression, place);
  if ('when' in expression) {
    const [when, then] = [plan(expression.when, place), plan(expression.then, place)];
    return (scope, faults) => (when(scope, faults) === true ? then(scope, faults) : undefined);
  }
  if ('each' in expression) return planEach(expression, place);
  return planShape(expression.shape, place);
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? ((value as Record<string, unknown>)[name] ?? undefined) : undefined;

function planRead({ read, scope: n = 0 }: Read): Run {
  const [first, ...rest] = stepsOf(read);
  if (first === undefined) return (scope) => scope[n] ?? undefined;
  if (rest.length === 0) return (scope) => field(scope[n], first);
  return (scope) => rest.reduce(field, field(scope[n], first));
}

function planOperation({ op, of, with: constants, run }: Operation, place: Place): Run {
  const { forward, seesMissing = false } = operatorOf(op);
  const apply = (op === 'derive' ? run : forward(constants)) as ((...values: unknown[]) => unknown) | undefined;
  if (apply === undefined) throw new Error('A derivation lost its function: it cannot be sent as data');
  const operands = of.map((operand) => plan(operand, place));
  const source = sourceOf(of[0], place.bases);
  const settle = (result: unknown, value: unknown, faults: Fault[]): unknown => {
    if (!(result instanceof Failure)) return result;
    faults.push({ target: [...place.target], source: [...source], value, failure: result });
    return undefined;
  };
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) {
    return (scope, faults) => {
      const before = faults.length;
      const value = only(scope, faults);
      return (value === undefined && !seesMissing) || faults.length > before ? undefined : settle(apply(value), value, faults);
    };
  }
  return (scope, faults) => {
    const before = faults.length;
    const values = operands.map((operand) => operand(scope, faults));
    return (!seesMissing && values.includes(undefined)) || faults.length > before ? undefined : settle(apply(...values), values[0], faults);
  };
}

function planEach({ each, item }: { each: Expression; item: Expression }, place: Place): Run {
  const list = plan(each, place);
  const [from, to] = [sourceOf(each, place.bases), place.target];
  const n = place.bases.length;
  const run = plan(item, { target: [...to, '*'], bases: [...place.bases, [...from, '*']] });
  return (scope, faults) => {
    const entries = list(scope, faults);
    if (!Array.isArray(entries)) return undefined;
    const results: unknown[] = [];
    for (let i = 0; i < entries.length; i++) {
      scope[n] = entries[i];
      const before = faults.length;
      const result = run(scope, faults);
      if (result !== undefined) results.push(result);
      for (const fault of faults.slice(before)) {
        fault.target[to.length] = String(i);
        if (fault.source[from.length] === '*') fault.source[from.length] = String(i);
      }
    }
    return results;
  };
}

function planShape(shape: Readonly<Record<string, Expression>>, place: Place): Run {
  const names = Object.keys(shape);
  const fields = Object.entries(shape).map(([name, part]) => plan(part, { ...place, target: [...place.target, name] }));
  return (scope, faults) => {
    const result: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i++) {
      const value = fields[i]?.(scope, faults);
      if (value !== undefined) result[names[i] as string] = value;
    }
    return result;
  };
}

const stepsOf = (path: string): string[] => (path === '' ? [] : path.split('.'));

/** Where the first value an expression reads lies in the source. */
function sourceOf(expression: Expression | undefined, bases: Place['bases']): readonly string[] {
  if (expression === undefined) return [];
  if ('read' in expression) return [...(bases[expression.scope ?? 0] ?? []), ...stepsOf(expression.read)];
  if ('op' in expression) return sourceOf(expression.of[0], bases);
  if ('each' in expression) return sourceOf(expression.each, bases);
  if ('when' in expression) return sourceOf(expression.then, bases);
  return [];
}
