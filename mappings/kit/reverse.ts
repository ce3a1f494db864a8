import { Failure, operatorOf, type Expression, type Operation } from '@fatong/contracts/expression';
import type { Mapping } from './mapping.js';

export interface Reverse {
  /** Target fields from which no way leads back: their operators have no reverse. */
  readonly lost: readonly string[];
  /** The source as far as the target tells it; values a code table does not know are left out. */
  readonly restore: (target: unknown) => unknown;
}

/** The way back of a mapping, from the same declaration. What is lost is said, not guessed. */
export function reverse(mapping: Mapping): Reverse {
  const { expression } = mapping;
  return {
    lost: lostFields(expression, ''),
    restore: (target) => {
      const root: Box = { value: undefined };
      put(expression, mapping.isSplit ? [target] : target, [root]);
      return root.value;
    },
  };
}

/** A place of the source under reconstruction: the whole, or an entry of a list. */
interface Box {
  value: unknown;
}

function lostFields(expression: Expression, at: string): string[] {
  if ('shape' in expression)
    return Object.entries(expression.shape).flatMap(([name, part]) => lostFields(part, at === '' ? name : `${at}.${name}`));
  if ('when' in expression) return lostFields(expression.then, at);
  if ('each' in expression) return [...lostFields(expression.item, `${at}.*`), ...lostFields(expression.each, at)];
  if (!('op' in expression)) return [];
  const [first] = expression.of;
  return first === undefined || wayBack(expression) === undefined ? [at] : lostFields(first, at);
}

function put(expression: Expression, value: unknown, scope: readonly Box[]): void {
  if (value === undefined || 'value' in expression) return;
  if ('read' in expression) return write(scope[expression.scope ?? 0], expression.read, value);
  if ('op' in expression) return putOperand(expression, value, scope);
  if ('when' in expression) {
    putCondition(expression.when, scope);
    return put(expression.then, value, scope);
  }
  if ('shape' in expression) {
    for (const [name, part] of Object.entries(expression.shape)) put(part, (value as Record<string, unknown>)[name], scope);
    return;
  }
  const entries = (value as readonly unknown[]).map((entry) => {
    const box: Box = { value: undefined };
    put(expression.item, entry, [...scope, box]);
    return box.value;
  });
  put(
    expression.each,
    entries.filter((entry) => entry !== undefined),
    scope,
  );
}

function putOperand(operation: Operation, value: unknown, scope: readonly Box[]): void {
  const [first] = operation.of;
  const back = wayBack(operation);
  if (first === undefined || back === undefined) return;
  const restored = back(value);
  if (!(restored instanceof Failure)) put(first, restored, scope);
}

/** A value that came out says that its condition held: `SFNM is '0'` restores SFNM. */
function putCondition(condition: Expression, scope: readonly Box[]): void {
  if (!('op' in condition) || condition.op !== 'is') return;
  const [read, constant] = condition.of;
  if (read !== undefined && constant !== undefined && 'read' in read && 'value' in constant) put(read, constant.value, scope);
}

const wayBack = ({ op, with: constants }: Operation): ((value: unknown) => unknown) | undefined =>
  operatorOf(op).reverse?.(constants) as ((value: unknown) => unknown) | undefined;

function write(box: Box | undefined, path: string, value: unknown): void {
  if (box === undefined) return;
  if (path === '') {
    box.value = value;
    return;
  }
  const steps = path.split('.');
  const last = steps.pop() as string;
  let place = (box.value ??= {}) as Record<string, unknown>;
  for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
  place[last] = value;
}
