import type { Request } from 'express';
import type { Surface } from '@fatong/contracts/api';
import { cookieOf } from './reader.js';

/** Value of a cookie, or undefined. Foreign text: a broken escape is no cookie. */
export function cookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && /^[\w-]{16,200}$/.test(value)) return value;
  }
  return undefined;
}

/** The surface a request speaks for: the one it names, else the page it comes from, else the one whose cookie it carries, admin first. */
export function surfaceOf(request: Request, served: 'portal' | 'admin' | 'both'): Surface {
  if (served !== 'both') return served;
  const named = request.get('X-Fatong-Surface');
  if (named === 'portal' || named === 'admin') return named;
  const page = /^https?:\/\/[^/]+\/(portal|admin)\//.exec(request.get('Referer') ?? '')?.[1] as Surface | undefined;
  if (page !== undefined && cookie(request, cookieOf[page]) !== undefined) return page;
  return cookie(request, cookieOf.admin) === undefined && cookie(request, cookieOf.portal) !== undefined ? 'portal' : 'admin';
}
