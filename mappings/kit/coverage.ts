import type { Contract } from '@fatong/contracts';
import { classesOf } from '@fatong/contracts';
import { paths, type Expression } from '@fatong/contracts/expression';
import type { Mapping } from './mapping.js';
import { partPath } from './part-path.js';

export interface Coverage {
  /** Source fields nobody reads. */
  readonly unread: readonly string[];
  /** Target fields nobody fills. */
  readonly unfilled: readonly string[];
}

/** What a mapping leaves aside, by dotted path (`FJ.*.WJDX`). */
export function coverage(mapping: Mapping): Coverage {
  const { expression, only, among, gather, isSplit } = mapping;
  const whole = [...paths(expression), ...(gather ? paths(gather.isWhole) : [])];
  const read = [
    ...(gather ? whole.flatMap((path) => partPath(path) ?? []) : whole),
    ...[only, among?.by, gather?.by].flatMap((one) => (one ? paths(one) : [])),
  ];
  const filled = targetPaths(isSplit && 'each' in expression ? expression.item : expression);
  const covered = (by: readonly string[]) => (path: string) => !by.some((one) => isWithin(path, one));
  return {
    unread: Object.keys(classesOf(mapping.from.schema)).filter(covered(read)),
    unfilled: Object.keys(classesOf(mapping.to.schema)).filter(covered(filled)),
  };
}

/** Paths of the target an expression writes; a computed object or list counts whole. */
export function targetPaths(expression: Expression, at = ''): string[] {
  if ('shape' in expression)
    return Object.entries(expression.shape).flatMap(([name, part]) => targetPaths(part, at === '' ? name : `${at}.${name}`));
  if ('when' in expression) return targetPaths(expression.then, at);
  if ('each' in expression) return targetPaths(expression.item, `${at}.*`);
  return [at];
}

/** Throws, at start, when a mapping writes a field its target does not have: what the compiler could not see. */
export function refuseUnknownTargets(from: Contract, to: Contract, expression: Expression): void {
  const declared = Object.keys(classesOf(to.schema));
  const unknown = targetPaths(expression).filter((path) => !declared.some((one) => isWithin(one, path) || isWithin(path, one)));
  if (unknown.length > 0)
    throw new Error(`The mapping ${from.type}>${to.type} writes ${unknown.join(', ')}: ${to.type} has no such field.`);
}

/** `a.b.c` lies within `a.b`. */
const isWithin = (path: string, outer: string): boolean => outer === '' || path === outer || path.startsWith(`${outer}.`);
