import type { Expression } from './expression.js';

/**
 * Every path the expression reads, once each, as it stands in the data; `*` for the entries of a list: `['SFNM', 'FJ.*.WJID']`.
 * `bases`: the path each scope stands for, for an expression taken out of the lists around it.
 */
export function paths(expression: Expression, bases: readonly string[] = ['']): string[] {
  const found = new Set<string>();
  collect(expression, bases, found);
  return [...found];
}

function collect(expression: Expression, bases: readonly string[], found: Set<string>): void {
  if ('read' in expression) found.add(join(bases[expression.scope ?? 0] ?? '', expression.read));
  else if ('op' in expression) for (const operand of expression.of) collect(operand, bases, found);
  else if ('when' in expression) for (const part of [expression.when, expression.then]) collect(part, bases, found);
  else if ('shape' in expression) for (const part of Object.values(expression.shape)) collect(part, bases, found);
  else if ('each' in expression) {
    const list = new Set<string>();
    collect(expression.each, bases, list);
    const [base = ''] = list;
    const before = found.size;
    collect(expression.item, [...bases, join(base, '*')], found);
    if (found.size === before) for (const path of list) found.add(path);
  }
}

const join = (base: string, path: string): string => [base, path].filter((part) => part !== '').join('.');

/** Operators over a list as a whole. */
const overRows: ReadonlySet<string> = new Set(['count', 'sum', 'most', 'least']);

/** Whether it looks into a list: `some`, `count`, `sum`, `most`, `each`. */
export function asksRows(expression: Expression): boolean {
  if ('each' in expression) return true;
  if ('op' in expression) return overRows.has(expression.op) || expression.of.some(asksRows);
  if ('when' in expression) return asksRows(expression.when) || asksRows(expression.then);
  return 'shape' in expression && Object.values(expression.shape).some(asksRows);
}
