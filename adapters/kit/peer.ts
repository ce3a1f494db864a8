import { X509Certificate } from 'node:crypto';
import type { DoorRequest, Turned } from './door.js';
import type { PartnerKeys } from './keys.js';
import type { KnownPeer } from './tls-keys.js';
import { isInForce } from './x509-token.js';

/** Who is at the other end of a connection, by the certificate he proved to have there, to us or to a proxy that we trust. */
export interface Peer {
  readonly certificate: X509Certificate;
  /** An authority of partners issued it. */
  readonly isCertified: boolean;
}

/** Nothing more is read of who does not show the certificate that his system has on file; where none is on file nobody is asked. */
export function unknownPeer({ system, peer, rest }: DoorRequest, { peers }: Pick<PartnerKeys, 'peers'>): Turned | undefined {
  const known = peers(system);
  if (known.length === 0 || (peer && known.some((one) => isThat(peer, one, new Date())))) return undefined;
  const isOver = rest && ({ isOver: true } as const);
  return { refused: peer ? 'certificate-unknown' : 'certificate-missing', params: { system }, ...isOver };
}

function isThat({ certificate, isCertified }: Peer, known: KnownPeer, now: Date): boolean {
  if (!isInForce(certificate, now)) return false;
  if ('certificate' in known) return certificate.raw.equals(new X509Certificate(known.certificate).raw);
  return isCertified && certificate.subject.split('\n').includes(`CN=${known.name}`);
}
