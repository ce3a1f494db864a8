import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** Whoever is on this machine and not sent on by a proxy, or knows the token. */
export function mayReadMetrics(request: Request, token: string): boolean {
  const address = request.socket.remoteAddress ?? '';
  const isHere = (address === '::1' || /^(::ffff:)?127\./.test(address)) && request.get('X-Forwarded-For') === undefined && request.get('Forwarded') === undefined;
  if (isHere) return true;
  const [given, expected] = [Buffer.from(request.get('Authorization') ?? ''), Buffer.from(`Bearer ${token}`)];
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected);
}
