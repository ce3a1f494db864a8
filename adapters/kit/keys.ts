import { X509Certificate, createPrivateKey } from 'node:crypto';
import { StartRefused } from '@fatong/hub/platform';
import { readJsonFile } from './json-file.js';
import { demoSm2, sm2PairOf, type Sm2Pair } from './sm2.js';
import { authoritiesIn, knownPeerOf, ownTls, type CallerTls, type KnownPeer } from './tls-keys.js';

/** A shared secret with its name. Partners' keys are `<system>:<n>`; n and n+1 are valid together while a key is rotated. */
export interface Secret {
  readonly keyid: string;
  readonly secret: string;
}

/** A certificate that we sign by towards one partner, with its private key; both PEM. Called `<system>:certificate:<n>`. */
export interface Certificate {
  readonly keyid: string;
  readonly privateKey: string;
  readonly certificate: string;
}

/** A certificate by which one partner signs towards us; PEM. Called `<system>:known:<n>`: n and n+1 are valid together while it is renewed. */
export interface KnownCertificate {
  readonly keyid: string;
  readonly certificate: string;
}

/** The partners' keys. */
export interface PartnerKeys {
  /** The key of that id if it belongs to the system, or null. */
  (system: string, keyid: string): Secret | null;
  /** All that are valid now, the newest first: a SOAP user is the system itself, whichever of them it uses. */
  readonly of: (system: string) => readonly Secret[];
  /** The one with the highest number: with it we sign. */
  readonly newest: (system: string) => Secret | null;
  /** The one with the highest number: by it we sign towards a partner who takes X.509; null: he knows us by a shared secret. */
  readonly certificate: (system: string) => Certificate | null;
  /** Those a partner who signs SOAP by X.509 is known by, the newest first. */
  readonly known: (system: string) => readonly KnownCertificate[];
  /** Those of a partner who seals what he sends that are valid now, the newest first. */
  readonly sm2: (system: string) => readonly Sm2Pair[];
  /** Those a partner who comes over TLS is known by, the newest first; none: his connection is not asked who he is. */
  readonly peers: (system: string) => readonly KnownPeer[];
  /** How we call a partner who asks over TLS who we are, or has an authority of his own; null: as anybody. */
  readonly tls: (system: string) => CallerTls | null;
}

const ring = (
  of: PartnerKeys['of'],
  certificate: PartnerKeys['certificate'],
  sm2: PartnerKeys['sm2'],
  known: PartnerKeys['known'] = () => [],
  peers: PartnerKeys['peers'] = () => [],
  tls: PartnerKeys['tls'] = () => null,
): PartnerKeys =>
  Object.assign((system: string, keyid: string) => of(system).find((key) => key.keyid === keyid) ?? null, {
    of,
    newest: (system: string) => of(system)[0] ?? null,
    certificate,
    sm2,
    known,
    peers,
    tls,
  });

/** What a key is called when it is ours: the partner knows `<system>:<n>` as `fatong:<n>`, the secret is shared. */
export const ours = ({ keyid, secret }: Secret): Secret => ({ keyid: `fatong:${numberOf(keyid)}`, secret });

/** What a key is to the broker of a partner who speaks AMQP: a user and its password. */
export const brokerUser = (
  system: string,
  { keyid, secret }: Secret,
): { readonly system: string; readonly name: string; readonly password: string } => ({ system, name: keyid, password: secret });

const demoPrefix = 'demo-key-';

/** Demo keys: `<system>:1` with the secret `demo-key-<system>`. Never built in production mode. */
export const demoKeys: PartnerKeys = ring(
  (system) => [{ keyid: `${system}:1`, secret: `${demoPrefix}${system}` }],
  () => null,
  (system) => [demoSm2(system).ours],
);

/**
 * Keys from a JSON file `{"<system>:<n>": "<secret>", "<system>:certificate:<n>": "<private key and certificate as PEM>",
 * "<system>:known:<n>": "<the partner's certificate as PEM>", "<system>:sm2:<n>": "<our private key> <their public key>"}`; for mutual TLS `tls`, `tls-known`, `tls-ca`.
 * @throws StartRefused with one sentence, never a secret in it, when the file cannot be read, a name is malformed, a secret is a demo one or short, a
 * certificate is none of RSA or not its key's.
 */
export function keysFromFile(path: string): PartnerKeys {
  const secrets: Secret[] = [];
  const certificates: Certificate[] = [];
  const pairs: Sm2Pair[] = [];
  const known: KnownCertificate[] = [];
  const peers: KnownPeer[] = [];
  const own: (CallerTls & { readonly keyid: string })[] = [];
  const authorities: { readonly keyid: string; readonly ca: string }[] = [];
  for (const [keyid, secret] of Object.entries(readJsonFile(path, 'partners’ keys'))) {
    const named = /^[a-z0-9-]+:(certificate:|known:|sm2:|tls:|tls-known:|tls-ca:)?[1-9]\d{0,8}$/.exec(keyid);
    if (!named)
      throw new StartRefused(
        `${path}: '${keyid}' is no key id; write <system>:<n>, or certificate, known, sm2, tls, tls-known or tls-ca between the two: <system>:tls:<n>.`,
      );
    if (named[1] === 'sm2:') {
      const pair = sm2PairOf(keyid, typeof secret === 'string' ? secret : '');
      if ('fault' in pair) throw new StartRefused(`${path}: ${keyid} ${pair.fault}.`);
      const demo = demoSm2(keyid.slice(0, keyid.indexOf(':'))).ours;
      if (pair.ours === demo.ours || pair.theirs === demo.theirs)
        throw new StartRefused(`${path}: ${keyid} has a key of the demo, which everybody knows; make a new one.`);
      pairs.push(pair);
      continue;
    }
    if (named[1] === 'known:') {
      known.push(knownOf(path, keyid, secret));
      continue;
    }
    if (named[1] === 'tls-known:') {
      peers.push(knownPeerOf(path, keyid, secret));
      continue;
    }
    if (named[1] === 'tls:') {
      own.push({ keyid, ...ownTls(path, keyid, secret) });
      continue;
    }
    if (named[1] === 'tls-ca:') {
      authorities.push({ keyid, ca: authoritiesIn(path, keyid, secret).join('\n') });
      continue;
    }
    if (named[1] !== undefined) {
      certificates.push(certificateOf(path, keyid, secret));
      continue;
    }
    if (typeof secret === 'string' && secret.startsWith(demoPrefix))
      throw new StartRefused(`${path}: ${keyid} has a demo secret, which everybody knows; make a new one.`);
    if (typeof secret !== 'string' || secret.length < 32)
      throw new StartRefused(`${path}: the secret of ${keyid} must be a string of at least 32 characters.`);
    if (secret.includes('-----BEGIN '))
      throw new StartRefused(`${path}: ${keyid} holds a certificate or a private key: call it ${keyid.replace(':', ':certificate:')}.`);
    secrets.push({ keyid, secret });
  }
  return ring(
    (system) => newestFirst(system, secrets),
    (system) => newestFirst(`${system}:certificate`, certificates)[0] ?? null,
    (system) => newestFirst(`${system}:sm2`, pairs),
    (system) => newestFirst(`${system}:known`, known),
    (system) => newestFirst(`${system}:tls-known`, peers),
    (system) => {
      const [mine] = newestFirst(`${system}:tls`, own);
      const trusted = newestFirst(`${system}:tls-ca`, authorities).map(({ ca }) => ca);
      return mine || trusted.length > 0 ? { ...mine, ...(trusted.length > 0 && { ca: trusted.join('\n') }) } : null;
    },
  );
}

function knownOf(path: string, keyid: string, given: unknown): KnownCertificate {
  const text = typeof given === 'string' ? given : '';
  if (text.includes('PRIVATE KEY'))
    throw new StartRefused(`${path}: ${keyid} holds a private key: of a partner we have the certificate alone.`);
  const [certificate] = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/.exec(text) ?? [];
  if (!certificate) throw new StartRefused(`${path}: ${keyid} must hold the partner’s certificate as PEM.`);
  const fault = unknowable(certificate);
  if (fault !== null) throw new StartRefused(`${path}: ${keyid} ${fault}.`);
  return { keyid, certificate };
}

/** Why nobody can be known by it; null: he can. */
function unknowable(certificate: string): string | null {
  try {
    const { publicKey } = new X509Certificate(certificate);
    const isStrong = publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    return isStrong ? null : 'has no RSA key of at least 2048 bits';
  } catch (error) {
    // What OpenSSL says of PEM that is damaged.
    if (!(error instanceof Error)) throw error;
    return 'has a certificate that cannot be read';
  }
}

function certificateOf(path: string, keyid: string, given: unknown): Certificate {
  const text = typeof given === 'string' ? given : '';
  const [privateKey] = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^]+?-----END (?:RSA )?PRIVATE KEY-----/.exec(text) ?? [];
  const [certificate] = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/.exec(text) ?? [];
  if (!privateKey || !certificate) {
    throw new StartRefused(
      `${path}: ${keyid} must hold a private key and its certificate as PEM, one behind the other, without passphrase.`,
    );
  }
  const fits = fitting(privateKey, certificate);
  if (fits !== null) throw new StartRefused(`${path}: ${keyid} ${fits}.`);
  return { keyid, privateKey, certificate };
}

/** Why they cannot be signed by; null: they can. */
function fitting(privateKey: string, certificate: string): string | null {
  try {
    const key = createPrivateKey(privateKey);
    if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
      return 'has no RSA key of at least 2048 bits';
    return new X509Certificate(certificate).checkPrivateKey(key) ? null : 'has a certificate of another private key';
  } catch (error) {
    // What OpenSSL says of PEM that is damaged: its words could quote the key.
    if (!(error instanceof Error)) throw error;
    return 'has a private key or a certificate that cannot be read';
  }
}

const newestFirst = <K extends { readonly keyid: string }>(owner: string, all: readonly K[]): readonly K[] =>
  all
    .filter(({ keyid }) => keyid.startsWith(`${owner}:`) && /^\d+$/.test(keyid.slice(owner.length + 1)))
    .sort((one, other) => numberOf(other.keyid) - numberOf(one.keyid));

const numberOf = (keyid: string): number => Number(keyid.slice(keyid.lastIndexOf(':') + 1));
