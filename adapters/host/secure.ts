import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { StartRefused } from '@fatong/hub/platform';
import type { System } from '@fatong/contracts';
import { authoritiesIn, ownTls, type PartnerKeys } from '../kit/index.js';
import { proxiesOf, type PeerReading } from './peers.js';
import { bounded } from './server.js';

/** What the doors need for TLS, as its variables say. Empty: not. */
export interface SecureConfig {
  readonly tls: string;
  readonly ca: string;
  readonly proxies: string;
}

/** The doors' own certificate, and by whom partners are known. */
export interface Secure {
  /** Absent: TLS ends in front of us, or nowhere. */
  readonly own?: { readonly privateKey: string; readonly certificate: string };
  readonly ca: readonly string[];
  readonly peers: PeerReading;
}

/** @throws StartRefused with a sentence where a file or an address cannot be used. */
export function secureOf({ tls, ca, proxies }: SecureConfig): Secure {
  const authorities = ca === '' ? [] : authoritiesIn(ca, 'FATONG_DOORS_CA', read(ca, 'FATONG_DOORS_CA'));
  return {
    ...(tls !== '' && { own: ownTls(tls, 'FATONG_DOORS_TLS', read(tls, 'FATONG_DOORS_TLS')) }),
    ca: authorities,
    peers: { authorities: authorities.map((one) => new X509Certificate(one)), proxies: proxiesOf(proxies) },
  };
}

/** Systems that must be known by their certificate and have none on file: refused where the doors could know it, told of where they cannot. */
export function undemanded(systems: readonly System[], keys: PartnerKeys): readonly string[] {
  return systems.filter(({ mutualTls, folder }) => mutualTls && keys.peers(folder).length === 0).map(({ folder }) => folder);
}

/**
 * The same doors over TLS. Everybody is asked for a certificate and may have none: whose system has one on file is turned away by the door, with a receiver's
 * sentence and evidence, and not by a broken connection.
 */
export function secureServer(listener: RequestListener, { own, ca }: Secure, patience?: Parameters<typeof bounded>[1]): Server {
  if (!own) throw new Error('The doors have no certificate of their own.');
  const { privateKey: key, certificate: cert } = own;
  const trusted = ca.length > 0 && { ca: [...ca] };
  const server = createServer({ key, cert, ...trusted, requestCert: true, rejectUnauthorized: false, minVersion: 'TLSv1.2' }, listener);
  bounded(server, patience);
  return server;
}

function read(path: string, variable: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(`The file that ${variable} names, ${path}, cannot be read (${code ?? 'unknown reason'}).`, { cause: error });
  }
}
