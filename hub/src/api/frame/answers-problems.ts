import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inLanguage, languageOf, problem, type Label, type Language, type Problem } from '@fatong/contracts';
import { BrokerAway, StaleVersion, StoreAway } from '../../ports/index.js';
import { Refused } from '../problems.js';
import { allowedMethods } from './fallback.js';
import { FRAME, type Frame } from './tokens.js';

/** Every error leaves as a problem of the registry, in the reader's language; surprises with a number that the log knows. */
@Catch()
export class AnswersProblems implements ExceptionFilter {
  constructor(@Inject(FRAME) private readonly frame: Frame) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (response.headersSent) {
      this.frame.log.error({ error, path: routeOf(request) }, 'Failed after the answer had begun');
      response.destroy();
      return;
    }
    sendProblem(request, response, this.refusalOf(error, request));
  }

  private refusalOf(error: unknown, request: Request): Refused {
    if (error instanceof Refused) return error;
    if (error instanceof StoreAway || error instanceof BrokerAway) {
      this.frame.log.warn({ error, path: routeOf(request) }, 'Refused because database or broker is away');
      return new Refused('unavailable', { headers: { 'Retry-After': '5' } });
    }
    if (error instanceof StaleVersion) return new Refused('stale-version', { params: { yours: '?', current: '?' } });
    if (error instanceof HttpException && error.getStatus() < 500) return this.frameworkRefusal(error, request);
    const id = randomUUID();
    this.frame.log.error({ error, id, method: request.method, path: routeOf(request) }, 'Unexpected error');
    return new Refused('unexpected', { params: { id } });
  }

  /** What Express or Nest refuse before a route is found: no such address, another method, an address that cannot be decoded. */
  private frameworkRefusal(error: HttpException, request: Request): Refused {
    if (error.getStatus() !== 404) return new Refused('parameter', { params: { name: 'URL' } });
    const allowed = allowedMethods(request.path);
    return allowed.length === 0 ? new Refused('not-found') : new Refused('method-not-allowed', { headers: { Allow: allowed.join(', ') } });
  }
}

export function sendProblem(request: Request, response: Response, { code, about }: Refused): void {
  const language = languageOf(request.get('Accept-Language'));
  const body: Problem = problem(code, language, { params: spoken(about.params ?? {}, language), findings: about.findings });
  response
    .status(body.status)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language, Vary: 'Accept-Language', ...about.headers });
  response.type('application/problem+json').send(JSON.stringify(body));
}

const spoken = (params: Readonly<Record<string, string | number | Label>>, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? inLanguage(value, language) : value]),
  );

/** The route's pattern, never the address itself, which may hold anything. */
export const routeOf = (request: Request): string => (request.route as { path?: string } | undefined)?.path ?? 'none';
