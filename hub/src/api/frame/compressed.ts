import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Less is not worth a header. */
const fewest = 1_024;

/**
 * Compresses what compresses: answers of the API and files of the screens. That is safe although an attacker who could make somebody's browser ask again and
 * again, with a guess that the answer repeats, would read the rest of it from the answer's length (BREACH): our cookies are `SameSite=Strict` and no other
 * origin is let in, so that no page but ours gets an answer with a session in it; and what holds a secret says `no-transform` ({@link uncompressed}).
 */
export const compressed = (): RequestHandler =>
  compression({ threshold: fewest, filter: (request, response) => !isStream(response) && compression.filter(request, response) });

/** Events are told as they happen, not when a block is full. */
const isStream = (response: Response): boolean => /^text\/event-stream/.test(String(response.getHeader('Content-Type') ?? ''));

/** A CSRF token, a value revealed, the body of a message: never beside anything whose length tells of it. */
export function uncompressed(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store, no-transform');
  next();
}
