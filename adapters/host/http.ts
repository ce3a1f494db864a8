import type { IncomingMessage } from 'node:http';
import { maxBody, type DoorRequest } from '../kit/index.js';

/** The request as the door sees it. The body is read to its bound and no byte further; the rest is drained unread so that the answer arrives. */
export async function doorRequest(request: IncomingMessage, system: string, message: string): Promise<DoorRequest> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    if (size <= maxBody) parts.push(part);
    size += part.length;
    if (size > 8 * maxBody) break;
  }
  const path = request.url ?? '/';
  return {
    system,
    message,
    method: request.method ?? 'GET',
    url: `http://${request.headers.host ?? 'localhost'}${path}`,
    headers: Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]))),
    body: Buffer.concat(parts).subarray(0, maxBody),
    isTooLarge: size > maxBody,
  };
}
