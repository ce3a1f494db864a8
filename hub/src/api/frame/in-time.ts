import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Ends connections whose request has not arrived whole by then: only files may take the time that the server allows at most. */
export const inTime = (most: number, except: readonly string[]): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    if (request.complete || except.includes(request.path)) return next();
    const timer = setTimeout(() => { if (!request.complete) request.destroy(); }, most);
    response.once('close', () => clearTimeout(timer));
    next();
  };
