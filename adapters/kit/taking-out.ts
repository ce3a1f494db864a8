import { randomUUID } from 'node:crypto';
import { sizes, type FileRules, type Label, type Piece, type Scanner } from '@fatong/contracts';
import type { Blobs, BlobWriting, WrittenBlob } from '@fatong/hub/ports';
import { base64Decoder, type Base64Decoder } from './base64.js';
import { mediaTypeOf, sniffed } from './media-type.js';

/** A text that was taken out of a document, as content of its own. */
export interface TakenOut {
  /** Absent: it is text at a place nobody agreed on. */
  readonly rules?: FileRules;
  /** Absent with a fault. */
  readonly written?: WrittenBlob;
  readonly mediaType: string;
  /** Why it is no file as agreed. */
  readonly fault?: FileFault;
}

export interface FileFault {
  readonly code: 'base64' | 'file-size' | 'media-type' | 'file';
  readonly words: Label;
}

export const faults = {
  base64: { code: 'base64', words: ['不是有效的 Base64。', 'It is no valid base64.'] },
  size: (most: number): FileFault => ({
    code: 'file-size',
    words: [`文件超过约定的 ${most} 字节。`, `The file exceeds the ${most} bytes agreed.`],
  }),
  mediaType: (is: string, rules: FileRules): FileFault => ({
    code: 'media-type',
    words: [`文件类型是 ${is}，约定为 ${rules.mediaTypes.join('、')}。`, `The file is ${is}; agreed are ${rules.mediaTypes.join(', ')}.`],
  }),
  notText: { code: 'file', words: ['这里应是文件内容（Base64 文本）。', 'Here stands the content of a file, as base64 text.'] },
} as const satisfies Record<string, FileFault | ((...of: never[]) => FileFault)>;

interface Current {
  readonly rules: FileRules | undefined;
  readonly writing: BlobWriting;
  readonly base64: Base64Decoder | undefined;
  size: number;
  beginning: Buffer;
  fault: FileFault | undefined;
}

/** Takes long texts out of a document that passes: content goes to the blob store, a word nobody could have guessed stands in its place, the rest is the document's structure. */
export class TakingOut {
  readonly found = new Map<string, TakenOut>();
  /** More structure than is taken. */
  isTooLarge = false;
  private readonly word = `taken-out:${randomUUID()}:`;
  private readonly structure: string[] = [];
  private length = 0;
  private current: Current | undefined;

  constructor(
    private readonly blobs: Blobs,
    private readonly scanner: Scanner,
    private readonly rulesAt: (path: readonly string[]) => FileRules | undefined,
  ) {}

  text(): string {
    return this.structure.join('');
  }

  async take(piece: Piece): Promise<void> {
    if (this.isTooLarge) return;
    if (piece.kind === 'structure') this.say(piece.text);
    else if (piece.kind === 'begin') await this.begin(piece.path);
    else if (piece.kind === 'content') await this.content(this.current!, piece.text);
    else await this.end(this.current!);
  }

  /** Leaves nothing behind but what was kept. */
  async drop(): Promise<void> {
    await this.current?.writing.drop();
    for (const { written } of this.found.values()) await written?.drop();
  }

  private say(text: string): void {
    this.length += Buffer.byteLength(text);
    this.isTooLarge = this.length > sizes.structure;
    if (!this.isTooLarge) this.structure.push(text);
  }

  private async begin(path: readonly string[]): Promise<void> {
    const rules = this.rulesAt(path);
    this.current = {
      rules,
      writing: await this.blobs.begin(),
      base64: rules && base64Decoder(),
      size: 0,
      beginning: Buffer.alloc(0),
      fault: undefined,
    };
  }

  private async content(current: Current, text: string): Promise<void> {
    if (current.fault) return;
    const bytes = current.base64 ? current.base64.decode(text) : Buffer.from(text);
    if (!bytes) return this.failed(current, faults.base64);
    current.size += bytes.length;
    if (current.rules && current.size > current.rules.maxBytes) return this.failed(current, faults.size(current.rules.maxBytes));
    if (current.beginning.length < sniffed)
      current.beginning = Buffer.concat([current.beginning, bytes.subarray(0, sniffed - current.beginning.length)]);
    await current.writing.write(bytes);
  }

  private async end(current: Current): Promise<void> {
    if (current.base64?.isWhole() === false && !current.fault) await this.failed(current, faults.base64);
    const mediaType = current.rules ? await mediaTypeOf(current.beginning) : 'text/plain';
    if (current.rules && !current.fault && !current.rules.mediaTypes.includes(mediaType))
      await this.failed(current, faults.mediaType(mediaType, current.rules));
    const word = `${this.word}${this.found.size}`;
    const { rules, fault, writing } = current;
    this.found.set(word, { mediaType, ...(rules && { rules }), ...(fault ? { fault } : { written: await writing.end() }) });
    this.current = undefined;
    this.say(this.scanner.write(word));
  }

  private async failed(current: Current, fault: FileFault): Promise<void> {
    current.fault = fault;
    await current.writing.drop();
  }
}
