import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key file: data keys by number, of which `current` seals and all open; `index` is behind blind indexes, pseudonyms and server secrets and never changes. */
export interface KeyRing {
  readonly current: number;
  /** Number (1 to 65535) → 32 bytes, hexadecimal. */
  readonly data: Readonly<Record<string, string>>;
  /** 32 bytes, hexadecimal. */
  readonly index: string;
}

const keyPattern = /^[0-9a-f]{64}$/;

/** Keys of an installation: `<folder>/keys/keys.json`, made with fresh keys (0600) when missing. Several processes may do so at once: one wins, all read its file. */
export function openKeyFile(folder: string): KeyRing {
  const keys = join(folder, 'keys');
  const file = join(keys, 'keys.json');
  if (!existsSync(file)) {
    mkdirSync(keys, { recursive: true, mode: 0o700 });
    const draft = join(keys, `keys.${process.pid}.${randomBytes(4).toString('hex')}.draft`);
    writeFileSync(draft, JSON.stringify(newKeyRing(), null, 2), { mode: 0o600, flag: 'wx', flush: true });
    try {
      linkSync(draft, file); // unlike a rename, this never replaces keys that are already there
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return checked(JSON.parse(readFileSync(file, 'utf8')), file);
}

export function newKeyRing(): KeyRing {
  return { current: 1, data: { 1: randomBytes(32).toString('hex') }, index: randomBytes(32).toString('hex') };
}

/** A key for one purpose, so that no key serves two. */
export const derived = (key: string, purpose: string): Buffer =>
  createHmac('sm3', Buffer.from(key, 'hex')).update(`fatong ${purpose}`).digest();

function checked(found: unknown, file: string): KeyRing {
  const { current, data, index } = (found ?? {}) as Partial<KeyRing>;
  const isWhole =
    typeof current === 'number' &&
    typeof index === 'string' &&
    keyPattern.test(index) &&
    typeof data === 'object' &&
    Object.entries(data).every(([number, key]) => Number(number) >= 1 && Number(number) <= 65_535 && keyPattern.test(key)) &&
    String(current) in data;
  if (!isWhole) throw new Error(`The key file ${file} is damaged: restore it from its backup; without its keys the data cannot be read.`);
  return { current, data, index };
}
