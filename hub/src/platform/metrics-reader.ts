import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who asks for `/metrics`: whoever is on this machine and not sent on by a proxy, or knows the token (empty = nobody knows it). */
export function mayReadMetrics({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, token: string): boolean {
  const address = socket.remoteAddress ?? '';
  const isSentOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  if (!isSentOn && (address === '::1' || /^(::ffff:)?127\./.test(address))) return true;
  const [given, expected] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected);
}
