import type { Label } from '../../label.js';
import { register } from '../operator.js';

/** Equality of plain values; a missing value equals only a missing value. */
export const is = register<undefined>({
  name: 'is',
  seesMissing: true,
  forward: () => (a: unknown, b: unknown) => a === b,
  describe: ([a, b]) => sentence(a, b, '为', 'is'),
});

export const isNot = register<undefined>({
  name: 'isNot',
  seesMissing: true,
  forward: () => (a: unknown, b: unknown) => a !== b,
  describe: ([a, b]) => sentence(a, b, '不为', 'is not'),
});

/** `a 为 b`, `a is b`. */
export const sentence = (a: Label | undefined, b: Label | undefined, zh: string, en: string): Label => [
  `${a?.[0] ?? ''}${zh}${b?.[0] ?? ''}`,
  `${a?.[1] ?? ''} ${en} ${b?.[1] ?? ''}`,
];
