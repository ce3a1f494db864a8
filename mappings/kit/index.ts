export { each, when, and, or, not, constantly, Failure } from '@fatong/contracts/expression';
export * from './operators/index.js';
export { mapping, type Mapping, type MappingOptions } from './mapping.js';
export { run, type MapResult, type MappedOutput } from './run.js';
export { fieldTable, type FieldLine } from './lineage.js';
export { coverage, type Coverage } from './coverage.js';
export { reverse, type Reverse } from './reverse.js';
export { checkRegistry } from './registry.js';
