import { hmacSm3 } from './hmac.js';
import { derived, type KeyRing } from './keys.js';

/** Keyed SM3: equal values are recognised, none can be read back or guessed without the key. */
export interface KeyedHashes {
  /** 32 bytes for a `_bi` column: exact matches on sealed values. Width, case and outer blanks do not matter. */
  readonly blindIndex: (value: string) => Buffer;
  /** Stands for a personal value where a readable one must not: ordering keys, subjects. `p-` and 32 hexadecimal digits. */
  readonly pseudonym: (value: string) => string;
  /** A person’s name or number as messages are found by it: 16 bytes written as a UUID, of a key that serves nothing else. */
  readonly personTerm: (value: string) => string;
  /** 32 bytes for a purpose outside the store, such as the second step of password hashes. The same in every process. */
  readonly secret: (purpose: string) => Buffer;
}

export function keyedHashes(ring: KeyRing): KeyedHashes {
  const blind = hmacSm3(derived(ring.index, 'blind index'));
  const alias = hmacSm3(derived(ring.index, 'pseudonym'));
  const person = hmacSm3(derived(ring.index, 'person in messages'));
  return {
    personTerm: (value) =>
      person(normalised(value))
        .toString('hex')
        .slice(0, 32)
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    blindIndex: (value) => blind(normalised(value)),
    pseudonym: (value) => `p-${alias(normalised(value)).toString('hex').slice(0, 32)}`,
    secret: (purpose) => derived(ring.index, `secret ${purpose}`),
  };
}

const normalised = (value: string): string => value.normalize('NFKC').trim().toUpperCase();
