import type { Label } from '../label.js';
import type { Expression, Json } from './expression.js';
import './operators/index.js';
import { operatorOf } from './operator.js';

/** What a reader calls the fields and their values; a field without a name is called by its path. */
export interface Names {
  readonly field: (path: string) => Label | undefined;
  readonly value?: (path: string, value: Json) => Label | undefined;
}

const bare: Names = { field: () => undefined };

/**
 * The expression as a sentence in both languages: `['权利类型包含“会见”', 'Right contains "meeting"']`.
 * `bases`: the path each scope stands for, for an expression taken out of the lists around it.
 */
export function describe(expression: Expression, names: Names = bare, bases: readonly string[] = ['']): Label {
  return say(expression, names, bases);
}

function say(expression: Expression, names: Names, bases: readonly string[], about?: string): Label {
  if ('read' in expression) {
    const path = fullPath(expression.read, bases[expression.scope ?? 0] ?? '');
    return names.field(path) ?? [path, path];
  }
  if ('value' in expression) return quote(expression.value, names, about);
  if ('op' in expression) {
    const first = expression.of[0];
    const subject = first !== undefined && 'read' in first ? fullPath(first.read, bases[first.scope ?? 0] ?? '') : undefined;
    return operatorOf(expression.op).describe(
      expression.of.map((operand) => say(operand, names, bases, subject)),
      expression.with,
    );
  }
  if ('when' in expression) {
    const [when, then] = [say(expression.when, names, bases), say(expression.then, names, bases)];
    return [`如果${when[0]}：${then[0]}`, `if ${when[1]}: ${then[1]}`];
  }
  if ('each' in expression) {
    const list = say(expression.each, names, bases);
    const base = 'read' in expression.each ? fullPath(expression.each.read, bases[expression.each.scope ?? 0] ?? '') : '';
    const item = say(expression.item, names, [...bases, fullPath('*', base)]);
    return [`${list[0]}的每一项：${item[0]}`, `each of ${list[1]}: ${item[1]}`];
  }
  const parts = Object.entries(expression.shape).map(([name, part]) => [name, say(part, names, bases)] as const);
  return [parts.map(([name, [zh]]) => `${name} ← ${zh}`).join('；'), parts.map(([name, [, en]]) => `${name} ← ${en}`).join('; ')];
}

function quote(value: Json, names: Names, about: string | undefined): Label {
  if (Array.isArray(value)) {
    const all = (value as readonly Json[]).map((one) => quote(one, names, about));
    return [all.map(([zh]) => zh).join('、'), all.map(([, en]) => en).join(', ')];
  }
  const [zh, en] = (about === undefined ? undefined : names.value?.(about, value)) ?? [plain(value), plain(value)];
  return [`“${zh}”`, `"${en}"`];
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const fullPath = (path: string, base: string): string => [base, path].filter((part) => part !== '').join('.');
