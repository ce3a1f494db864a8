import helmet from 'helmet';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * Security headers of everything but the screens' pages, which get their own policy with a nonce. Framing is forbidden everywhere;
 * HSTS is left to whoever ends TLS in front.
 */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    // The page a request comes from tells which surface it speaks for; no other site learns it.
    referrerPolicy: { policy: 'same-origin' },
  });

/** Scripts only from us; styles of Angular's components carry the page's nonce; style attributes are needed by charts and cannot run code. `pictures`: whose tiles lie under maps. */
export const pagePolicy = (nonce: string, pictures = ''): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${pictures === '' ? '' : ` ${pictures}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Answers of the API are for this reader and this moment. */
export function neverCached(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
