import { checkRegistry, type Mapping } from './kit/index.js';
import { mappings as registered } from './registry.js';

export {
  checkRegistry,
  checkRoutes,
  coverage,
  fieldTable,
  isMeant,
  makeOf,
  reverse,
  run,
  type Gather,
  type Coverage,
  type Declared,
  type FieldLine,
  type MapResult,
  type MappedOutput,
  type Mapping,
  type Reverse,
} from './kit/index.js';

/** Every mapping, which is every route. Two for one message and target stop whoever imports this. */
export const mappings: readonly Mapping[] = registered;
checkRegistry(mappings);
