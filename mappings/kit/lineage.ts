import { describe, paths, type Expression, type Names } from '@fatong/contracts/expression';
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
  return lines(mapping.expression, '', { conditions: [], bases: [] });
}

/** What encloses the line: conditions under which it is written, and lists whose entries it belongs to. */
interface Around {
  readonly conditions: readonly Expression[];
  readonly bases: readonly Expression[];
}

function lines(expression: Expression, target: string, around: Around): FieldLine[] {
  if ('shape' in expression) {
    return Object.entries(expression.shape).flatMap(([name, part]) => lines(part, target === '' ? name : `${target}.${name}`, around));
  }
  if ('when' in expression) return lines(expression.then, target, { ...around, conditions: [...around.conditions, expression.when] });
  if ('each' in expression) return lines(expression.item, `${target}.*`, { ...around, bases: [...around.bases, expression.each] });
  const whole = around.bases.reduceRight<Expression>((item, list) => ({ each: list, item }), expression);
  const conditions = around.conditions.map((condition) => describe(condition));
  const said = describe(expression, named(whole));
  return [
    {
      target,
      sources: paths(whole),
      through: [
        [said[0], ...conditions.map(([zh]) => `当${zh}`)].join('，'),
        [said[1], ...conditions.map(([, en]) => `when ${en}`)].join(', '),
      ],
    },
  ];
}

/** Inside a list the line reads relative to the entry; the reader sees the whole path. */
function named(whole: Expression): Names {
  const full = paths(whole);
  return {
    field: (path) => {
      const found = full.find((one) => one === path || one.endsWith(`.${path}`)) ?? (path === '' ? full[0] : undefined);
      return found === undefined ? undefined : [found, found];
    },
  };
}
