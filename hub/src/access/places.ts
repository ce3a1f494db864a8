import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { SignIns } from '../ports/index.js';

/** From where somebody signs in: the network he comes from, and the browser by its cookie. */
export interface Place {
  readonly address: string;
  /** A secret of this browser alone: who shows it is the browser that was given it. */
  readonly device: string;
  /** The name signed in from this very browser before: nobody else can claim that. */
  readonly isOwn: boolean;
}

/** Digests under the server's key, since what is typed as a name may be a password, and whose address it was is nobody's business. */
export const digest = (serverKey: Buffer, ...parts: readonly string[]): string =>
  createHmac('sm3', serverKey)
    .update(JSON.stringify(['sign-in', ...parts]))
    .digest('base64url');

export interface Keys {
  readonly name: string;
  readonly address: string;
  /** Name and place together: what is tried here is counted apart from what others try elsewhere. */
  readonly pair: string;
  readonly places: { readonly address: string; readonly device: string };
}

/** What is counted of a try, and what is remembered of a right one. */
export function keysOf(serverKey: Buffer, username: string, { address, device, isOwn }: Place): Keys {
  const of = (...parts: string[]): string => digest(serverKey, ...parts);
  return {
    name: of('name', username),
    address: of('address', address),
    pair: isOwn ? of('pair', username, 'device', device) : of('pair', username, 'address', address),
    places: { address: of('at', address), device: of('by', device) },
  };
}

/** The place a request comes from; a browser without a fitting cookie gets a new one. */
export async function placeOf(
  { signIns, serverKey }: { signIns: SignIns; serverKey: Buffer },
  { username, address, device }: { username: string; address: string | null; device: string | undefined },
): Promise<Place> {
  const network = networkOf(address ?? '');
  if (device === undefined) return { address: network, device: randomBytes(32).toString('base64url'), isOwn: false };
  const { name, places } = keysOf(serverKey, username, { address: network, device, isOwn: false });
  return { address: network, device, isOwn: await signIns.isKnown(name, places.device) };
}

/** IPv4 as it is; of IPv6 the /64, since whoever has one address there has them all. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (four !== undefined || !isIPv6(bare)) return four ?? bare;
  // The address as the URL standard writes it: hexadecimal groups alone, one run of zeros left out.
  const [head = '', tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
  const [front, back] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - front!.length - back!.length).fill('0');
  return `${[...front!, ...zeros, ...back!].slice(0, 4).join(':')}::/64`;
}
