import type { Cause } from '@fatong/hub/ports';

/** A cause of an outgoing call; `what` is the normalised class it is grouped by. */
export function cause(
  system: string,
  code: Cause['code'],
  kind: Cause['kind'],
  what: string,
  words: Cause['words'],
  technical?: string,
): Cause {
  return { stage: 'sent', code, kind, words, group: `sent:${what}:${system}`, ...(technical !== undefined && { technical }) };
}
