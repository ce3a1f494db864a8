import { describe, paths, type Expression } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';
import type { Mapping } from './mapping.js';

/** One line of a mapping as a person reads it: the target field, what it is read from, and how. */
export interface FieldLine {
  readonly target: string;
  readonly sources: readonly string[];
  readonly through: Label;
}

/** The mapping as a table, in the order of the target literal; `*` for the entries of lists. */
export function fieldTable(mapping: Mapping): FieldLine[] {
  return lines(mapping.expression, '', { bases: [''], conditions: [] });
}

/** What encloses a line: the path each scope stands for, and the conditions under which it is written. */
interface Around {
  readonly bases: readonly string[];
  readonly conditions: readonly { readonly sources: readonly string[]; readonly words: Label }[];
}

function lines(expression: Expression, target: string, around: Around): FieldLine[] {
  const { bases, conditions } = around;
  if ('shape' in expression) {
    return Object.entries(expression.shape).flatMap(([name, part]) => lines(part, target === '' ? name : `${target}.${name}`, around));
  }
  if ('when' in expression) {
    const condition = { sources: paths(expression.when, bases), words: describe(expression.when, undefined, bases) };
    return lines(expression.then, target, { bases, conditions: [...conditions, condition] });
  }
  if ('each' in expression) {
    const [list = ''] = paths(expression.each, bases);
    // The entries of a splitter's list are messages of their own.
    return lines(expression.item, target === '' ? '' : `${target}.*`, { bases: [...bases, `${list}.*`], conditions });
  }
  const [zh, en] = describe(expression, undefined, bases);
  const sources = new Set([...paths(expression, bases), ...conditions.flatMap((condition) => condition.sources)]);
  const words = conditions.map((condition) => condition.words);
  return [
    {
      target,
      sources: [...sources],
      through: [[zh, ...words.map((word) => `当${word[0]}`)].join('，'), [en, ...words.map((word) => `when ${word[1]}`)].join(', ')],
    },
  ];
}
