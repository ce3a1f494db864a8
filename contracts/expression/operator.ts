import type { Label } from '../label.js';
import type { Json } from './expression.js';

/** A value an operator cannot work on: an expected outcome, so it is returned, never thrown. */
export class Failure {
  /** `words` takes the value as the reader may see it, since the real one may be personal. */
  constructor(
    readonly code: string,
    readonly words: (shown: string) => Label,
  ) {}
}

/** What an expression can do with values: one small file each. */
export interface Operator<W extends Json | undefined = Json | undefined> {
  /** Stands in the expression's `op`: never renamed once published. */
  readonly name: string;
  /** Called although an operand is missing (undefined); else the result is missing too. */
  readonly seesMissing?: boolean;
  /** The function for these constants, made once: values in the order of `of` → value, undefined (missing) or a `Failure`. */
  readonly forward: (constants: W) => (...values: never[]) => unknown;
  /** From the result back to the first operand; absent or undefined: there is no way back. */
  readonly reverse?: (constants: W) => ((value: never) => unknown) | undefined;
  /** The sentence in both languages, from the operands' sentences. */
  readonly describe: (operands: readonly Label[], constants: W) => Label;
}

const operators = new Map<string, Operator>();

/** Adds an operator to those expressions may name. Two of one name stop the start. */
export function register<W extends Json | undefined>(operator: Operator<W>): Operator<W> {
  if (operators.has(operator.name)) throw new Error(`Operator "${operator.name}" is registered twice`);
  operators.set(operator.name, operator as unknown as Operator);
  return operator;
}

/** The operator of that name. An unknown one throws: the expression was recorded by a program that knew more. */
export function operatorOf(name: string): Operator {
  const operator = operators.get(name);
  if (operator === undefined) throw new Error(`Expression names the unknown operator "${name}"`);
  return operator;
}
