import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Viewer } from '../ports/index.js';
import { definitionsFor } from './definitions.js';
import type { Known } from './parts.js';

/** Kept at once: sets of roles that people hold are few, and each is made anew when it was put aside. */
const most = 50;

interface Described {
  readonly tag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** What people with the same roles may see, as bytes: described, written down and compressed once for each set of roles, as long as this version runs. */
export class Descriptions {
  private readonly kept = new Map<string, Promise<Described>>();

  constructor(private readonly known: Pick<Known, 'areas' | 'systems'>) {}

  /** Answers with the description, or that the reader has it already. Whoever signs in next in the same browser has another tag. */
  async send(viewer: Viewer, request: Request, response: Response): Promise<void> {
    const described = await this.of(viewer);
    response.set({ 'Cache-Control': 'private, no-cache', ETag: described.tag, Vary: 'Accept-Encoding, Cookie' });
    if (isKnown(request, described.tag)) return void response.status(304).end();
    const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
    const bytes = encoding === 'br' ? described.br : encoding === 'gzip' ? described.gzip : described.plain;
    if (bytes !== described.plain) response.set('Content-Encoding', encoding as string);
    response
      .status(200)
      .set({ 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(bytes.length) })
      .end(bytes);
  }

  private of(viewer: Viewer): Promise<Described> {
    const roles = JSON.stringify(viewer.account.roles.toSorted());
    const found = this.kept.get(roles) ?? described(JSON.stringify(definitionsFor(viewer, this.known)));
    this.kept.delete(roles);
    this.kept.set(roles, found); // the last asked for is put aside last
    if (this.kept.size > most) this.kept.delete(this.kept.keys().next().value!);
    return found;
  }
}

/** Whether the reader says that he has it: weakly compared, since each encoding is the same to him. */
const isKnown = (request: Request, tag: string): boolean =>
  (request.get('If-None-Match') ?? '').split(',').some((one) => one.trim() === tag);

async function described(text: string): Promise<Described> {
  const plain = Buffer.from(text);
  // Off the event loop; the window holds all of it, so that what types share (code lists, labels) is sent once.
  const window = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  };
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(plain, window), promisify(gzip)(plain, { level: 9 })]);
  return { tag: `W/"${hash('sha256', plain).slice(0, 24)}"`, plain, br, gzip: gzipped };
}
