import { StartRefused } from '@fatong/hub/platform';
import { readJsonFile } from './json-file.js';

/** A shared secret with its name. Partners' keys are `<system>:<n>`; n and n+1 are valid together while a key is rotated. */
export interface Secret {
  readonly keyid: string;
  readonly secret: string;
}

/** The partners' keys. */
export interface PartnerKeys {
  /** The key of that id if it belongs to the system, or null. */
  (system: string, keyid: string): Secret | null;
  /** All that are valid now, the newest first: a SOAP user is the system itself, whichever of them it uses. */
  readonly of: (system: string) => readonly Secret[];
  /** The one with the highest number: with it we sign. */
  readonly newest: (system: string) => Secret | null;
}

const ring = (of: PartnerKeys['of']): PartnerKeys =>
  Object.assign((system: string, keyid: string) => of(system).find((key) => key.keyid === keyid) ?? null, { of, newest: (system: string) => of(system)[0] ?? null });

/** What a key is called when it is ours: the partner knows `<system>:<n>` as `fatong:<n>`, the secret is shared. */
export const ours = ({ keyid, secret }: Secret): Secret => ({ keyid: `fatong:${numberOf(keyid)}`, secret });

/** What a key is to the broker of a partner who speaks AMQP: a user and its password. */
export const brokerUser = (system: string, { keyid, secret }: Secret): { readonly system: string; readonly name: string; readonly password: string } => ({ system, name: keyid, password: secret });

const demoPrefix = 'demo-key-';

/** Demo keys: `<system>:1` with the secret `demo-key-<system>`. Never built in production mode. */
export const demoKeys: PartnerKeys = ring((system) => [{ keyid: `${system}:1`, secret: `${demoPrefix}${system}` }]);

/**
 * Keys from a JSON file `{"<system>:<n>": "<secret>"}`.
 * @throws StartRefused with one sentence, never a secret in it, when the file cannot be read, a name is malformed, a secret is a demo one or short.
 */
export function keysFromFile(path: string): PartnerKeys {
  const secrets = new Map<string, string>();
  for (const [keyid, secret] of Object.entries(readJsonFile(path, 'partners’ keys'))) {
    if (!/^[a-z0-9-]+:[1-9]\d{0,8}$/.test(keyid)) throw new StartRefused(`${path}: '${keyid}' is no key id; write <system>:<n>.`);
    if (typeof secret === 'string' && secret.startsWith(demoPrefix)) throw new StartRefused(`${path}: ${keyid} has a demo secret, which everybody knows; make a new one.`);
    if (typeof secret !== 'string' || secret.length < 32) throw new StartRefused(`${path}: the secret of ${keyid} must be a string of at least 32 characters.`);
    secrets.set(keyid, secret);
  }
  return ring((system) => [...secrets].filter(([keyid]) => keyid.startsWith(`${system}:`)).map(([keyid, secret]) => ({ keyid, secret })).sort((one, other) => numberOf(other.keyid) - numberOf(one.keyid)));
}

const numberOf = (keyid: string): number => Number(keyid.slice(keyid.indexOf(':') + 1));
