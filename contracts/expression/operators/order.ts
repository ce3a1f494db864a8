import { register, type Operator } from '../operator.js';
import { sentence } from './is.js';

type Ordered = number | string;

/** Numbers by size; texts (dates, instants, codes) by code point. Values of different types stand in no order. */
const order = (name: string, zh: string, en: string, compare: (a: Ordered, b: Ordered) => boolean): Operator<undefined> =>
  register<undefined>({
    name,
    seesMissing: true,
    forward: () => (a: unknown, b: unknown) => isOrdered(a) && isOrdered(b) && typeof a === typeof b && compare(a, b),
    describe: ([a, b]) => sentence(a, b, zh, en),
  });

const isOrdered = (value: unknown): value is Ordered => typeof value === 'number' || typeof value === 'string';

export const greater = order('greater', '大于', 'is greater than', (a, b) => a > b);
export const atLeast = order('atLeast', '不小于', 'is at least', (a, b) => a >= b);
export const less = order('less', '小于', 'is less than', (a, b) => a < b);
export const atMost = order('atMost', '不大于', 'is at most', (a, b) => a <= b);
