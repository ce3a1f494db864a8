import { join } from 'node:path';
import { root } from '../root.mjs';

/** Arguments for Node to run a program, a path below the repository, on the sources. */
export const onSources = (program, ...args) => [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  join(root, 'scripts/declarations/sources.mjs'),
  join(root, program),
  ...args,
];
