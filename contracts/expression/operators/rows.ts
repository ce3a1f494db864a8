import { register } from '../operator.js';

/** One of the results of a walked list is true. */
export const some = register<undefined>({
  name: 'some',
  forward: () => (results: unknown) => Array.isArray(results) && results.includes(true),
  describe: ([a]) => [`${a?.[0] ?? ''}（至少一项）`, `${a?.[1] ?? ''} (at least one)`],
});

/** How many entries a list has; none when there is no list. */
export const count = register<undefined>({
  name: 'count',
  seesMissing: true,
  forward: () => (list: unknown) => (Array.isArray(list) ? list.length : 0),
  describe: ([a]) => [`${a?.[0] ?? ''}的数量`, `the number of ${a?.[1] ?? ''}`],
});
