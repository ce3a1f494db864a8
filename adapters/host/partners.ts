import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { DoorRequest, Mood, Simulator } from '../kit/index.js';
import { doorRequest } from './http.js';

const moods: readonly Mood[] = ['well', 'down', 'slow', 'refusing', 'failing', 'silent', 'cutting'];

/**
 * SIMULATED partners behind one HTTP server: `/<system>/…` is the partner's own address. Beside it, for tests and demonstrations:
 * `GET /<system>/_state`, `PUT /<system>/_mood {mood}`, `PUT /<system>/_quiet {quiet}`, `POST /<system>/_send {message, data}`, `POST /<system>/_keep {message, data}` (as `_send`, but the report gets lost).
 */
export function partnersServer(simulators: ReadonlyMap<string, Simulator>): Server {
  return createServer((request, response) => {
    handle(simulators, request, response).catch((error: unknown) => {
      if (!response.headersSent) reply(response, 500, { error: error instanceof Error ? error.message : String(error) });
    });
  });
}

async function handle(simulators: ReadonlyMap<string, Simulator>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/health/ready') return reply(response, 200, { ready: true, simulated: [...simulators.keys()] });
  const [, system = '', rest = ''] = /^\/([a-z0-9-]+)(\/.*)?$/.exec(path) ?? [];
  const simulator = simulators.get(system);
  if (!simulator) return reply(response, 404, { error: 'no such simulated partner' });
  const asked = await whole(await doorRequest(request, { system, message: rest }));
  if (rest === '/_state') return reply(response, 200, simulator.state());
  if (rest === '/_mood') return setMood(simulator, asked.body, response);
  if (rest === '/_quiet') {
    simulator.setQuiet((JSON.parse(asked.body.toString('utf8')) as { quiet?: boolean }).quiet === true);
    return reply(response, 200, simulator.state());
  }
  if (rest === '/_keep') {
    const { message, data } = JSON.parse(asked.body.toString('utf8')) as { message: string; data: unknown };
    simulator.keep(message, data);
    return reply(response, 200, simulator.state());
  }
  if (rest === '/_send') {
    const { message, data } = JSON.parse(asked.body.toString('utf8')) as { message: string; data: unknown };
    return reply(response, 200, await simulator.send(message, data));
  }
  const answer = await simulator.receive({ method: asked.method, url: asked.url, path: rest, headers: asked.headers, body: asked.body });
  if (answer === 'silence') return;
  if (answer === 'hang-up') {
    request.socket.destroy();
    return;
  }
  reply(response, answer.status, answer.body, answer.contentType);
}

/** A stand-in holds what it gets in memory. */
async function whole({ rest, ...asked }: DoorRequest): Promise<DoorRequest> {
  const parts = [asked.body];
  if (rest) for await (const part of rest) parts.push(part);
  return { ...asked, body: Buffer.concat(parts) };
}

function setMood(simulator: Simulator, body: Buffer, response: ServerResponse): void {
  const { mood } = JSON.parse(body.toString('utf8')) as { mood?: Mood };
  if (!mood || !moods.includes(mood)) return reply(response, 400, { error: `mood must be one of ${moods.join(', ')}` });
  simulator.setMood(mood);
  reply(response, 200, simulator.state());
}

function reply(response: ServerResponse, status: number, body: unknown, contentType?: string): void {
  response
    .writeHead(status, { 'content-type': contentType ?? 'application/json; charset=utf-8' })
    .end(contentType === undefined ? JSON.stringify(body) : String(body));
}
