import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf, problem, type ProblemCode } from '@fatong/contracts';
import { uuidv7 } from '@fatong/hub/platform';
import type { Log } from '@fatong/hub/ports';

/** What stands at which address, for 405 instead of 404. The first that fits says. */
const methods: readonly (readonly [RegExp, string])[] = [
  [/^\/exchange\/[^/]+\/receipts\/[^/]+\/?$/, 'GET, HEAD'],
  [/^\/exchange\/[^/]+\/[^/]+\/?$/, 'POST'],
  [/^\/soap\/[^/]+\/?$/, 'GET, HEAD, POST'],
  [/^\/(?:health\/(?:live|ready)|metrics)\/?$/, 'GET, HEAD'],
];

/** What Nest refuses before a door is reached leaves as a problem of the registry, in the reader's language; surprises with a number that the log knows. */
@Catch()
export class AnswersProblems implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    // The caller went away, or was too slow and has been told so: nobody is left to answer, and nothing is wrong here.
    if (response.headersSent || (!request.complete && request.socket.destroyed)) return void response.destroy();
    const { code, params, allow } = this.about(error, request);
    const body = problem(code, languageOf(request.headers['accept-language']), { params });
    response
      .status(body.status)
      .set({ 'cache-control': 'no-store', ...(allow !== undefined && { allow }) })
      .type('application/problem+json')
      .send(JSON.stringify(body));
  }

  private about(error: unknown, request: Request): { code: ProblemCode; params?: Readonly<Record<string, string>>; allow?: string } {
    if (error instanceof HttpException && error.getStatus() === 404) {
      const allow = methods.find(([path]) => path.test(request.path))?.[1];
      return allow === undefined ? { code: 'not-found' } : { code: 'method-not-allowed', allow };
    }
    if (error instanceof HttpException && error.getStatus() < 500) return { code: 'parameter', params: { name: 'URL' } };
    const id = uuidv7();
    this.log.error({ id, error: error instanceof Error ? error.stack : String(error) }, 'the doors failed');
    return { code: 'unexpected', params: { id } };
  }
}
