import { readFileSync } from 'node:fs';

/** A shared secret with its name. Partners' keys are `<system>:<n>`; n and n+1 are valid together while a key is rotated. */
export interface Secret {
  readonly keyid: string;
  readonly secret: string;
}

/** Finds the secret of a key id that belongs to a system, or null. */
export type KeyRing = (system: string, keyid: string) => Secret | null;

const demoSecret = (system: string): string => `demo-key-${system}`;

/** Demo keys: `<system>:1` with the secret `demo-key-<system>`. Never built in production mode. */
export const demoKeys: KeyRing = (system, keyid) => (keyid === `${system}:1` ? { keyid, secret: demoSecret(system) } : null);

/**
 * Keys from a JSON file `{"<system>:<n>": "<secret>"}`.
 * @throws Error with one sentence when the file cannot be read, a name is malformed, a secret is short or a demo one.
 */
export function keysFromFile(path: string): KeyRing {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${path} must hold an object of key ids and secrets.`);
  const secrets = new Map<string, string>();
  for (const [keyid, secret] of Object.entries(parsed)) {
    const system = /^([a-z0-9-]+):\d+$/.exec(keyid)?.[1];
    if (!system) throw new Error(`${path}: '${keyid}' is no key id; write <system>:<n>.`);
    if (typeof secret !== 'string' || secret.length < 32) throw new Error(`${path}: the secret of ${keyid} must be a string of at least 32 characters.`);
    if (secret === demoSecret(system)) throw new Error(`${path}: ${keyid} has the demo secret; make a new one.`);
    secrets.set(keyid, secret);
  }
  return (system, keyid) => {
    const secret = keyid.startsWith(`${system}:`) ? secrets.get(keyid) : undefined;
    return secret === undefined ? null : { keyid, secret };
  };
}
