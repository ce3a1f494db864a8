import type { Request } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '@fatong/hub/ports';
import { usualPatience, type Patience } from './http.js';
import { AnswersProblems } from './problems.js';

/** A large body may take so many times as long as one piece of it, at the most. */
const pieces = 60;

/** What every server of doors has in common, before it listens. A head comes within half of the time that a piece of a body may take; who is slower gets 408 and loses the connection. */
export function prepareDoors(app: NestExpressApplication, log: Log, patience: Patience = usualPatience): void {
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('patience', patience);
  app.useGlobalFilters(new AnswersProblems(log));
  const server = app.getHttpServer();
  server.headersTimeout = patience.piece / 2;
  server.requestTimeout = patience.piece * pieces;
}

export const patienceOf = ({ app }: Request): Patience => (app.get('patience') as Patience | undefined) ?? usualPatience;
