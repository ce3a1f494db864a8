import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import { StartRefused } from '@fatong/hub/platform';
import type { Peer } from '../kit/index.js';

/** By whom certificates of partners are believed, and from whom besides themselves. */
export interface PeerReading {
  /** Authorities of partners. */
  readonly authorities: readonly X509Certificate[];
  /** Proxies that end TLS and say in `Client-Cert` who was there; of anybody else that header is no more than his word. */
  readonly proxies: BlockList;
}

/** Nobody is known by a certificate. */
export const noPeers: PeerReading = { authorities: [], proxies: new BlockList() };

/** Proxies as an operator names them: addresses and networks, with commas between. @throws StartRefused */
export function proxiesOf(said: string): BlockList {
  const list = new BlockList();
  for (const one of said.split(',').map((part) => part.trim())) {
    if (one === '') continue;
    const [address = '', prefix] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const bits = prefix === undefined ? undefined : Number(prefix);
    if (isIP(address) === 0 || (bits !== undefined && !(Number.isInteger(bits) && bits >= 1 && bits <= (family === 'ipv6' ? 128 : 32))))
      throw new StartRefused(`FATONG_DOORS_PROXY: '${one}' is neither an address nor a network; write 10.0.0.5 or 10.0.0.0/24.`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, bits, family);
  }
  return list;
}

/** Who is there, by his connection, or by what a trusted proxy says of the connection that it ended. */
export function peerOf(request: IncomingMessage, { authorities, proxies }: PeerReading): Peer | undefined {
  const { socket } = request;
  const handed = isOf(proxies, socket.remoteAddress) ? certificateIn(request.headers['client-cert']) : undefined;
  if (handed) return { certificate: handed, isCertified: isIssued(handed, authorities) };
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  // Without authorities of ours Node would go by those of the web, who certify anybody.
  return certificate && { certificate, isCertified: authorities.length > 0 && (socket as TLSSocket).authorized };
}

function isOf(proxies: BlockList, address = ''): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(plain) !== 0 && proxies.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/** RFC 9440 (`:base64 of DER:`), or PEM with percent signs, as nginx writes it. */
function certificateIn(header: string | string[] | undefined): X509Certificate | undefined {
  if (typeof header !== 'string' || header.length > 16_384) return undefined;
  const [, encoded] = /^:([A-Za-z0-9+/=]+):$/.exec(header.trim()) ?? [];
  try {
    return new X509Certificate(encoded === undefined ? decodeURIComponent(header) : Buffer.from(encoded, 'base64'));
  } catch (error) {
    // Nothing that can be read as a certificate: then none was shown.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** Issued by one of these, who may issue, himself; whoever is in between must be among them. */
const isIssued = (certificate: X509Certificate, authorities: readonly X509Certificate[]): boolean =>
  authorities.some(
    (one) => one.ca && certificate.checkIssued(one) && certificate.verify(one.publicKey) && new Date() <= new Date(one.validTo),
  );
