import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { CallerGone, maxBody, maxInMemory, type DoorRequest, type Peer } from '../kit/index.js';

/** How slowly a body may come. */
export interface Patience {
  /** For as much as is held in memory, and then for each further piece of that size, ms. */
  readonly piece: number;
  /** How long somebody who was answered before his body came may go on sending, until he has read the answer, ms. */
  readonly farewell: number;
}

export const usualPatience: Patience = { piece: 30_000, farewell: 2_000 };
/** Of a body that is refused before its end so much is drained unread, so that the answer arrives. */
const drained = 8 * maxInMemory;

export interface Coming {
  readonly system: string;
  readonly message: string;
  readonly patience?: Patience;
  /** Who is there, by his certificate. */
  readonly peer?: Peer;
  /** Of so many bytes the beginning is read before the door sees the request. */
  readonly first?: number;
}

/**
 * The request as the door sees it. The first bytes are read into memory; of a longer body the rest is read as the door asks for it, and no byte beyond the
 * largest there is. Who sends too slowly is told so and loses the connection.
 */
export async function doorRequest(
  request: IncomingMessage,
  { system, message, patience = usualPatience, first = maxInMemory, peer }: Coming,
): Promise<DoorRequest> {
  const source = paced(request, patience);
  const isTooLarge = Number(request.headers['content-length'] ?? 0) > maxBody;
  const parts: Buffer[] = [];
  let size = 0;
  while (size <= first || (isTooLarge && size < drained)) {
    const { done, value } = await source.next();
    if (done) break;
    if (size <= first) parts.push(value);
    size += value.length;
  }
  const path = request.url ?? '/';
  const body = Buffer.concat(parts);
  return {
    system,
    message,
    method: request.method ?? 'GET',
    url: `http://${request.headers.host ?? 'localhost'}${path}`,
    headers: Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
      ),
    ),
    body: isTooLarge ? body.subarray(0, maxInMemory) : body,
    isTooLarge,
    ...(size > first && !isTooLarge && { rest: source }),
    ...(peer && { peer }),
  };
}

/** A refused body that still comes is drained to a bound, so that its sender hears why. */
export async function drain({ rest }: DoorRequest): Promise<void> {
  if (!rest) return;
  let size = 0;
  try {
    for await (const part of rest) if ((size += part.length) > drained) return;
  } catch (error) {
    if (!(error instanceof CallerGone)) throw error;
  }
}

/** Who was turned away before his body came hears why at once, goes on for a moment in which he may read it, and loses the connection. */
export async function farewell(
  response: ServerResponse,
  { status, headers, body }: Farewell,
  asked: DoorRequest,
  patience: Patience,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.write(body);
  const leaving = new AbortController();
  await Promise.race([drain(asked), pause(patience.farewell, undefined, { signal: leaving.signal })]);
  leaving.abort();
  response.end();
}

interface Farewell {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parts of a body as they come. Only waiting for the sender counts as his time; his stream is left alone when nobody reads on. */
async function* paced(request: IncomingMessage, { piece }: Patience): AsyncGenerator<Buffer, void> {
  const source = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  let [waited, since] = [0, 0];
  for (;;) {
    const began = performance.now();
    const timer = setTimeout(() => tooSlow(request), Math.max(0, piece - waited));
    const next: IteratorResult<Buffer, unknown> = await source
      .next()
      .catch((error: unknown) => {
        throw new CallerGone('The caller went away in the middle of a body', { cause: error });
      })
      .finally(() => clearTimeout(timer));
    if (next.done) return;
    const { value } = next;
    waited += performance.now() - began;
    since += value.length;
    if (since >= maxInMemory) [waited, since] = [0, 0];
    yield value;
  }
}

/** As Node says it to who does not send a whole head. */
function tooSlow({ socket }: IncomingMessage): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => void socket.destroy());
}
