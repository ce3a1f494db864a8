import { createHash } from 'node:crypto';
import type { FileType } from '@fatong/contracts/codes';
import type { Blobs, BlobWriting, NotReceived, Received, Receiving, Scan, Scanner } from '../ports/index.js';
import { beginsAs, typeOf } from './content.js';
import { cleanName } from './names.js';
import { Outline } from './outline.js';
import { TraceLooking } from './traces/index.js';

export interface ReceiverParts {
  readonly blobs: Pick<Blobs, 'begin'>;
  /** Absent: nothing is looked for. */
  readonly scanner?: Scanner;
}

type Wanted = Parameters<Receiving['receive']>[1];

/** Takes content in part by part: each is counted, hashed, sealed into the blob store and handed to the scanner before the next is asked for. */
export class Receiver implements Receiving {
  constructor(private readonly parts: ReceiverParts) {}

  async receive(content: AsyncIterable<Uint8Array>, wanted: Wanted): Promise<Received | NotReceived> {
    const writing = await this.parts.blobs.begin();
    let scan: Scan | undefined;
    try {
      scan = await this.parts.scanner?.begin();
      const received = await take(content, wanted, writing, scan);
      if ('refused' in received) await writing.drop();
      return received;
    } catch (error) {
      await writing.drop();
      throw error;
    } finally {
      scan?.drop();
    }
  }
}

async function take(
  content: AsyncIterable<Uint8Array>,
  { name, accept, maxBytes }: Wanted,
  writing: BlobWriting,
  scan: Scan | undefined,
): Promise<Received | NotReceived> {
  const [outline, looking, sm3] = [new Outline(), new TraceLooking(), createHash('sm3')];
  for await (const part of content) {
    outline.add(part);
    looking.add(part);
    if (outline.size > maxBytes) return { refused: 'too-large' };
    if (outline.isBegun && beginsAs(outline.head) === null) return { refused: 'type', found: null };
    sm3.update(part);
    await writing.write(part);
    await scan?.write(part);
  }
  if (outline.size === 0) return { refused: 'empty' };
  const type = typeOf(outline);
  if (type === 'unsafe') return { refused: 'unsafe' };
  if (type === null || !accept.includes(type)) return { refused: 'type', found: type };
  const called = cleanName(name, type);
  if (called === null) return { refused: 'name', found: type };
  const virus = (await scan?.end()) ?? null;
  if (virus !== null) return { refused: 'virus', virus };
  const traces = looking.found(type, outline);
  return kept(writing, { kind: type, content: { name: called, sm3: sm3.digest('hex'), ...(traces.length > 0 && { traces }) } });
}

async function kept(writing: BlobWriting, about: { readonly kind: FileType; readonly content: Received['content'] }): Promise<Received> {
  const written = await writing.end();
  await written.keep();
  return { address: written.address, size: written.size, ...about };
}
