import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { routeOf } from './answers-problems.js';
import { frameOf } from './handles.js';
import type { Frame } from './tokens.js';
import { isTracing, traced } from '../../platform/index.js';

/** Counts and logs every request by its route's pattern: never the address, which may hold anything. */
export const observed =
  ({ log, metrics }: Pick<Frame, 'log' | 'metrics'>): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      if (route === 'none' && !request.path.startsWith('/api/')) return;
      const seconds = (performance.now() - began) / 1000;
      metrics.observe('fatong_http_request_seconds', seconds, { method: request.method, route, status: String(response.statusCode) });
      log.info(
        {
          method: request.method,
          route,
          status: response.statusCode,
          ms: Math.round(seconds * 1000),
          account: frameOf(request).reader?.account.id,
        },
        'request',
      );
    });
    if (!isTracing()) return next();
    // Named by the route's pattern: the address may hold anything.
    void traced(
      request.method,
      { kind: 'server', parent: request.get('traceparent'), attributes: { 'http.request.method': request.method } },
      (span) =>
        new Promise<void>((resolve) => {
          response.once('close', () => {
            const route = routeOf(request);
            span.name(`${request.method} ${route}`);
            span.set({ 'http.route': route, 'http.response.status_code': response.statusCode });
            if (response.statusCode >= 500) span.failed();
            resolve();
          });
          next();
        }),
    );
  };
