import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '@fatong/hub/ports';
import { AnswersProblems } from './problems.js';

/** How long a request may take to arrive whole, ms; its head, half of it. Who is slower gets 408 and loses the connection. */
export const slowest = 30_000;

/** What every server of doors has in common, before it listens. */
export function prepareDoors(app: NestExpressApplication, log: Log, patience = slowest): void {
  app.disable('x-powered-by');
  app.disable('etag');
  app.useGlobalFilters(new AnswersProblems(log));
  const server = app.getHttpServer();
  server.headersTimeout = patience / 2;
  server.requestTimeout = patience;
}
