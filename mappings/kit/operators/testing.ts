import { describe, operatorOf, type Expression } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';

/** The way back of an operation, for the operators' tests. */
export function backOf(expression: Expression): ((value: unknown) => unknown) | undefined {
  if (!('op' in expression)) return undefined;
  return operatorOf(expression.op).reverse?.(expression.with) as ((value: unknown) => unknown) | undefined;
}

export const sayOf = (expression: Expression): Label => describe(expression);
