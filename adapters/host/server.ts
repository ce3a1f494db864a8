import type { Server } from 'node:http';
import type { Request } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Log } from '@fatong/hub/ports';
import type { Peer } from '../kit/index.js';
import { usualPatience, type Patience } from './http.js';
import { noPeers, peerOf, type PeerReading } from './peers.js';
import { AnswersProblems } from './problems.js';

/** A large body may take so many times as long as one piece of it, at the most. */
const pieces = 60;

/** What every server of doors has in common, before it listens. A head comes within half of the time that a piece of a body may take; who is slower gets 408 and loses the connection. */
export function prepareDoors(
  app: NestExpressApplication,
  log: Log,
  patience: Patience = usualPatience,
  peers: PeerReading = noPeers,
): void {
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('patience', patience);
  app.set('peers', peers);
  app.useGlobalFilters(new AnswersProblems(log));
  bounded(app.getHttpServer(), patience);
}

/** How long a head and a whole request may take. */
export function bounded(server: Pick<Server, 'headersTimeout' | 'requestTimeout'>, patience: Patience = usualPatience): void {
  server.headersTimeout = patience.piece / 2;
  server.requestTimeout = patience.piece * pieces;
}

const patienceOf = ({ app }: Request): Patience => (app.get('patience') as Patience | undefined) ?? usualPatience;

/** What the doors know of who asks before he is read: how long he may take, and who he is by his certificate. */
export function comingFrom(request: Request): { readonly patience: Patience; readonly peer?: Peer } {
  const peer = peerOf(request, (request.app.get('peers') as PeerReading | undefined) ?? noPeers);
  return { patience: patienceOf(request), ...(peer && { peer }) };
}
