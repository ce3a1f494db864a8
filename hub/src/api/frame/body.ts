import type { Request } from 'express';
import { defaultBounds, parseBounded } from '@fatong/contracts';
import { Refused } from '../problems.js';

const { maxBytes, maxDepth } = defaultBounds;

/** The JSON body of a request, bounded while it is read. */
export async function jsonBody(request: Request): Promise<unknown> {
  if (!isJson(request.get('Content-Type')) || (request.get('Content-Encoding') ?? 'identity') !== 'identity') {
    throw new Refused('media-type', { params: { expected: 'application/json' }, headers: { Accept: 'application/json' } });
  }
  const parsed = parseBounded(await bytesOf(request));
  if ('value' in parsed) return parsed.value;
  const { finding } = parsed;
  if (finding.code === 'depth') throw new Refused('body-too-deep', { params: { depth: maxDepth } });
  // Text that no database keeps is well-formed JSON: a value at a place, as a schema's findings are.
  throw new Refused(finding.code === 'text' ? 'input' : 'body-malformed', { findings: [finding] });
}

const isJson = (contentType: string | undefined): boolean => {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return (
    type === 'application/json' &&
    parameters.every((parameter) => !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter))
  );
};

const tooLarge = (): Refused => new Refused('body-too-large', { params: { bytes: maxBytes }, headers: { Connection: 'close' } });

async function bytesOf(request: Request): Promise<Buffer> {
  if (Number(request.get('Content-Length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
