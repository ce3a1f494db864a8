import type { Request } from 'express';
import { ScannerAway, type NotReceived, type Received } from '../../ports/index.js';
import type { ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';

/** Of what is refused so much is still read, so that whoever sends it hears why. */
const politeness = 67_108_864;

/** Takes the body of a request in while it passes. */
export async function receiveFrom(
  { receiving, log }: Pick<ApiParts, 'log' | 'receiving'>,
  request: Request,
  wanted: Parameters<ApiParts['receiving']['receive']>[1],
): Promise<Received | NotReceived> {
  try {
    return await receiving.receive(request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, wanted);
  } catch (error) {
    // Whoever sent it stopped or went: nothing was kept, and nobody waits for an answer.
    if (request.readableAborted) throw new Refused('body-malformed');
    if (!(error instanceof ScannerAway)) throw error;
    log.error({ error }, 'Files are not taken: the virus scanner cannot be asked');
    throw new Refused('scan-unavailable', { headers: { 'Retry-After': '60' } });
  }
}

/** What the file is called, as its sender says in `X-File-Name`. */
export function nameOf(request: Request): string {
  if (
    !/^application\/octet-stream\b/i.test(request.get('Content-Type') ?? '') ||
    (request.get('Content-Encoding') ?? 'identity') !== 'identity'
  )
    throw new Refused('media-type', { params: { expected: 'application/octet-stream' }, headers: { Accept: 'application/octet-stream' } });
  const said = request.get('X-File-Name') ?? '';
  if (said === '' || said.length > 4_000 || !/^(?:[\x21-\x24\x26-\x7e]|%[0-9a-f]{2})+$/i.test(said))
    throw wrongParameter('X-File-Name', [
      '应为以百分号编码（UTF-8）的文件名。',
      'It must be the name of the file, percent-encoded in UTF-8.',
    ]);
  try {
    return decodeURIComponent(said);
  } catch (error) {
    // Escapes that are no UTF-8.
    if (!(error instanceof URIError)) throw error;
    throw wrongParameter('X-File-Name', [
      '应为以百分号编码（UTF-8）的文件名。',
      'It must be the name of the file, percent-encoded in UTF-8.',
    ]);
  }
}

export const tooLarge = async (request: Request, bytes: number): Promise<Refused> =>
  new Refused('body-too-large', { params: { bytes }, headers: await heardOut(request) });

/** Reads and forgets what still comes, up to a bound: behind an answer that comes too early a browser sees a broken line. */
export async function heardOut(request: Request): Promise<Readonly<Record<string, string>>> {
  let left = politeness;
  for await (const part of request.iterator({ destroyOnReturn: false })) if ((left -= (part as Buffer).length) < 0) break;
  return request.complete ? {} : { Connection: 'close' };
}
