import { register } from '../operator.js';
import { sentence } from './is.js';

/** The value is one of a list. */
export const isIn = register<undefined>({
  name: 'in',
  seesMissing: true,
  forward: () => (value: unknown, list: unknown) => Array.isArray(list) && list.includes(value),
  describe: ([a, b]) => sentence(a, b, '属于', 'is one of'),
});

/** The list contains the value, or an object of which it is a part (a person by id or name). */
export const has = register<undefined>({
  name: 'has',
  seesMissing: true,
  forward: () => (list: unknown, value: unknown) =>
    Array.isArray(list) && list.some((one: unknown) => one === value || isPartOf(value, one)),
  describe: ([a, b]) => sentence(a, b, '包含', 'contains'),
});

const isPartOf = (value: unknown, of: unknown): boolean => typeof of === 'object' && of !== null && Object.values(of).includes(value);
