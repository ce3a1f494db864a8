import type { Adapter } from '../kit/index.js';

/** What each simulated partner says by itself of what all of them say together, messages a second. */
export function shares(
  adapters: readonly Pick<Adapter, 'simulator' | 'talk'>[],
  together: number,
): (adapter: Pick<Adapter, 'talk'>) => number {
  const all = adapters.reduce((sum, { simulator, talk = 1 }) => (simulator ? sum + talk : sum), 0);
  return ({ talk = 1 }) => (all === 0 ? 0 : (together * talk) / all);
}
