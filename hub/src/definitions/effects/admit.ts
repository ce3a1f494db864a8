import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Effect } from './effect.js';

/** Characters that are not taken for each other when somebody writes them down. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 16;
export const passwordLength = 6;
const newCode = (): string => Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
const newPassword = (): string => Array.from({ length: passwordLength }, () => String(randomInt(10))).join('');

const [saltLength, tagLength] = [16, 32];
const tagOf = (password: string, salt: Buffer): Buffer => scryptSync(password, salt, tagLength);
const keyOf = (password: string): string => {
  const salt = randomBytes(saltLength);
  return Buffer.concat([salt, tagOf(password, salt)]).toString('base64url');
};

/** Whether this is the password of the key; no key fits none, and takes as long. */
export function opensKey(password: string, key: string | null): boolean {
  const kept = key === null ? randomBytes(saltLength + tagLength) : Buffer.from(key, 'base64url');
  const tag = tagOf(password, kept.subarray(0, saltLength));
  return kept.length === saltLength + tagLength && timingSafeEqual(tag, kept.subarray(saltLength));
}

/** What {@link admit} tells once, by the names that a text message says them by. */
export const told = { code: 'code', password: 'password' } as const;

/**
 * Gives somebody without account a code (16 characters) and a password (6 digits) to the record, for its {@link door}. The code stays as it is once there is one;
 * the password is another each time, told once with the act, and kept as a hash alone.
 */
export const admit = <const C extends string, const K extends string>(code: C, key: K): Effect<`text ${C | K}`> => ({
  effect: 'admit',
  names: [`text ${code}`, `text ${key}`],
  machineId: key,
  tells: true,
  check: (_, { form }) => [code, key].filter((name) => form.includes(name)).map((name) => `gives ${name}, which its form asks for.`),
  deed: ({ values }) => {
    const [given, password] = [values[code], newPassword()];
    const said = typeof given === 'string' ? given : newCode();
    return { set: { [code]: said, [key]: keyOf(password) }, tells: { [told.code]: said, [told.password]: password } };
  },
});
