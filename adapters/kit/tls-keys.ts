import { X509Certificate, createPrivateKey } from 'node:crypto';
import { StartRefused } from '@fatong/hub/platform';

/** How one partner is known on his connection: by one certificate, or by the name in one that an authority of partners issued, which outlives its renewal. Called `<system>:tls-known:<n>`. */
export type KnownPeer = { readonly keyid: string } & ({ readonly certificate: string } | { readonly name: string });

/** How we call one partner over TLS where he asks who we are, or has an authority of his own. All PEM. */
export interface CallerTls {
  /** Ours, called `<system>:tls:<n>`: with what certifies it behind it. */
  readonly privateKey?: string;
  readonly certificate?: string;
  /** Who may certify his server, called `<system>:tls-ca:<n>`; absent: whom the machine trusts. */
  readonly ca?: string;
}

const certificates = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/g;
const certificatesIn = (text: string): readonly string[] => text.match(certificates) ?? [];

/** @throws StartRefused with one sentence that quotes nothing of the value. */
export function knownPeerOf(path: string, keyid: string, given: unknown): KnownPeer {
  const text = typeof given === 'string' ? given.trim() : '';
  if (text.includes('PRIVATE KEY'))
    throw new StartRefused(`${path}: ${keyid} holds a private key: of a partner we have the certificate alone.`);
  const named = /^CN=([^\n,]{1,200})$/.exec(text);
  if (named) return { keyid, name: named[1]! };
  const [certificate, second] = certificatesIn(text);
  if (certificate === undefined || second !== undefined)
    throw new StartRefused(`${path}: ${keyid} must hold the partner’s certificate as PEM, or CN=<the name in it>.`);
  readable(path, keyid, [certificate]);
  return { keyid, certificate };
}

/** Our private key and certificate, and what certifies that. @throws StartRefused */
export function ownTls(path: string, keyid: string, given: unknown): Required<Pick<CallerTls, 'privateKey' | 'certificate'>> {
  const text = typeof given === 'string' ? given : '';
  const [privateKey] = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[^]+?-----END (?:RSA |EC )?PRIVATE KEY-----/.exec(text) ?? [];
  const chain = certificatesIn(text);
  if (privateKey === undefined || chain.length === 0)
    throw new StartRefused(
      `${path}: ${keyid} must hold a private key and its certificate as PEM, one behind the other, without passphrase.`,
    );
  readable(path, keyid, chain);
  try {
    if (new X509Certificate(chain[0]!).checkPrivateKey(createPrivateKey(privateKey))) return { privateKey, certificate: chain.join('\n') };
  } catch (error) {
    // What OpenSSL says of PEM that is damaged: its words could quote the key.
    if (!(error instanceof Error)) throw error;
    throw new StartRefused(`${path}: ${keyid} has a private key that cannot be read.`);
  }
  throw new StartRefused(`${path}: ${keyid} has a certificate of another private key.`);
}

/** Authorities whose certificates are trusted. @throws StartRefused */
export function authoritiesIn(path: string, keyid: string, given: unknown): readonly string[] {
  const found = certificatesIn(typeof given === 'string' ? given : '');
  if (found.length === 0) throw new StartRefused(`${path}: ${keyid} must hold the certificates of authorities as PEM.`);
  readable(path, keyid, found);
  return found;
}

function readable(path: string, keyid: string, all: readonly string[]): void {
  try {
    for (const one of all) new X509Certificate(one);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new StartRefused(`${path}: ${keyid} has a certificate that cannot be read.`);
  }
}
