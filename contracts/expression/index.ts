export * from './expression.js';
export { Failure, operatorOf, register, type Operator } from './operator.js';
export {
  expressionOf,
  isValue,
  type Condition,
  type Expressed,
  type LeafValue,
  type ListValue,
  type ObjectValue,
  type Recorded,
  type Value,
  type YieldOf,
} from './value.js';
export {
  and,
  call,
  constantly,
  count,
  each,
  least,
  minus,
  most,
  never,
  not,
  or,
  record,
  recordedAt,
  some,
  sum,
  valueOf,
  when,
  written,
} from './record.js';
export { compile, evaluate, holds, type Compiled, type Fault } from './compile.js';
export { describe, type Names } from './describe.js';
export { asksRows, paths } from './paths.js';
