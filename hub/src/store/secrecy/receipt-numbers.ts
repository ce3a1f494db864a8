import { createCipheriv, createDecipheriv, type Cipheriv, type Decipheriv } from 'node:crypto';
import { derived, type KeyRing } from './keys.js';

/** The number of a message's receipt, and back. */
export interface ReceiptNumbers {
  /** Written as a UUID is. */
  readonly of: (messageId: string) => string;
  /** Of a number we never gave it is an id that no message has. */
  readonly messageOf: (number: string) => string;
}

/**
 * A message's id says what it is about to whoever knows the case number and can count; so what is handed out is its id, enciphered as one block of SM4 by a key that serves
 * nothing else. Each id has one number and each number one id, so that nothing is stored for it, and a number is guessed as seldom as a key.
 */
export function receiptNumbers(ring: KeyRing): ReceiptNumbers {
  const key = derived(ring.index, 'receipt number').subarray(0, 16);
  const [closing, opening] = [createCipheriv('sm4-ecb', key, null), createDecipheriv('sm4-ecb', key, null)];
  for (const cipher of [closing, opening]) cipher.setAutoPadding(false); // one block in, one block out
  const through =
    (cipher: Cipheriv | Decipheriv) =>
    (uuid: string): string => {
      const hex = cipher.update(uuid.replaceAll('-', ''), 'hex', 'hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    };
  return { of: through(closing), messageOf: through(opening) };
}
