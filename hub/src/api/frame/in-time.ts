import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Ends connections whose body has not arrived whole by then: only files may take the time that the server allows at most. */
export const inTime =
  (most: number, except: readonly (string | RegExp)[]): RequestHandler =>
  (request: Request, _: Response, next: NextFunction) => {
    if (hasBody(request) && !except.some((path) => (typeof path === 'string' ? path === request.path : path.test(request.path)))) {
      const timer = setTimeout(() => {
        if (!request.complete) request.destroy();
      }, most);
      request.once('close', () => clearTimeout(timer));
    }
    next();
  };

const hasBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
