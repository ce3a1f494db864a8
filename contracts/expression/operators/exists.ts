import { register } from '../operator.js';

/** There is a value: neither missing nor null. An empty text, list or object is a value. */
export const exists = register<undefined>({
  name: 'exists',
  seesMissing: true,
  forward: () => (value: unknown) => value !== undefined && value !== null,
  describe: ([a]) => [`有${a?.[0] ?? ''}`, `${a?.[1] ?? ''} is given`],
});
