import type { Label } from '../../label.js';
import { register } from '../operator.js';

const join = (operands: readonly Label[], zh: string, en: string): Label => [
  operands.map(([text]) => `（${text}）`).join(zh),
  operands.map(([, text]) => `(${text})`).join(` ${en} `),
];

export const and = register<undefined>({
  name: 'and',
  seesMissing: true,
  forward:
    () =>
    (...values: unknown[]) =>
      values.every((value) => value === true),
  describe: (operands) => join(operands, '且', 'and'),
});

export const or = register<undefined>({
  name: 'or',
  seesMissing: true,
  forward:
    () =>
    (...values: unknown[]) =>
      values.some((value) => value === true),
  describe: (operands) => join(operands, '或', 'or'),
});

/** True for everything that is not true: a missing condition does not hold. */
export const not = register<undefined>({
  name: 'not',
  seesMissing: true,
  forward: () => (value: unknown) => value !== true,
  describe: ([a]) => [`非（${a?.[0] ?? ''}）`, `not (${a?.[1] ?? ''})`],
});
