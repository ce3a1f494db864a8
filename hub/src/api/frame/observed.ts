import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { routeOf } from './answers-problems.js';
import { frameOf } from './handles.js';
import type { Frame } from './tokens.js';

/** Counts and logs every request by its route's pattern: never the address, which may hold anything. */
export const observed = ({ log, metrics }: Pick<Frame, 'log' | 'metrics'>): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      if (route === 'none' && !request.path.startsWith('/api/')) return;
      const seconds = (performance.now() - began) / 1000;
      metrics.observe('fatong_http_request_seconds', seconds, { method: request.method, route, status: String(response.statusCode) });
      log.info({ method: request.method, route, status: response.statusCode, ms: Math.round(seconds * 1000), account: frameOf(request).reader?.account.id }, 'request');
    });
    next();
  };
