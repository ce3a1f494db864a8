import { hash } from 'node:crypto';
import type { Label } from '@fatong/contracts';
import { checkCodeOf } from '../platform/index.js';
import {
  BlobGone,
  type Blobs,
  type KeptLetter,
  type LetterPdf,
  type Letters,
  type LetterSealing,
  type Log,
  type Printing,
  type SealUnfit,
} from '../ports/index.js';
import { docxOf } from './docx.js';
import { Faces } from './faces.js';
import { print } from './print.js';
import { digestOver, put, sealRoom, withPlace } from './sealing/index.js';

/** Before the check code, with which anybody can ask whether it is genuine. */
const footWords = '文书核验：服务门户“文书核验”，核验码 ';
/** At the foot of a copy that people may change, before the number of what is genuine. */
const copyWords = '可编辑副本，不带签章，以 PDF 为准：';
/** So many in one turn. */
const batch = 20;
/** Until the next try, seconds, by how often it failed. */
const pauses = [60, 300, 1800, 3600];

export interface PrinterParts {
  readonly letters: Letters;
  readonly blobs: Blobs;
  /** Files of faces now; asked anew after a failure, so that one that was installed meanwhile is found. */
  readonly files: () => readonly string[];
  readonly log: Log;
}

/** Prints letters into the blob store, and puts seals into them, outside every transaction. */
export class Printer implements Printing, LetterSealing {
  readonly room = sealRoom;
  private faces: Faces | undefined;

  constructor(private readonly parts: PrinterParts) {}

  async pdf(letter: KeptLetter): Promise<{ readonly bytes: Buffer; readonly digest: string } | { readonly cause: Label }> {
    return letter.print.state === 'ready' ? this.kept(letter.print) : this.made(letter);
  }

  docx(letter: KeptLetter, copy: string): Uint8Array {
    return docxOf(letter.content, { copy, foot: `${copyWords}${letter.number}（核验码 ${checkCodeOf(letter.id)}）` });
  }

  async turn(): Promise<number> {
    const due = await this.parts.letters.due(batch);
    for (const letter of due) await this.made(letter);
    return due.length;
  }

  async sealed(pdf: LetterPdf, seal: string): Promise<LetterPdf | { readonly refused: SealUnfit }> {
    const bytes = await this.read(pdf.address);
    if (bytes === null) return { refused: 'gone' };
    const sealed = put(bytes, seal);
    return 'refused' in sealed ? sealed : this.keep(sealed);
  }

  private async kept({ address, digest }: LetterPdf): ReturnType<Printing['pdf']> {
    const bytes = await this.read(address);
    return bytes === null ? { cause: goneWords } : { bytes, digest };
  }

  private async read(address: string): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    try {
      for await (const part of this.parts.blobs.read(address)) parts.push(part);
    } catch (error) {
      if (!(error instanceof BlobGone)) throw error;
      return null;
    }
    return Buffer.concat(parts);
  }

  private async keep(bytes: Buffer): Promise<LetterPdf> {
    const writing = await this.parts.blobs.begin();
    await writing.write(bytes);
    const written = await writing.end();
    await written.keep();
    return { address: written.address, size: written.size, digest: hash('sm3', bytes), range: digestOver(bytes) };
  }

  private async made({
    id,
    number,
    content,
    issuedAt,
    seals,
    print: { attempt },
  }: KeptLetter & { readonly print: { readonly attempt?: number } }): ReturnType<Printing['pdf']> {
    const printed = await this.printed({
      paragraphs: content.paragraphs,
      ...(content.tables && { tables: content.tables }),
      title: `${content.title[0]} ${number}`,
      author: content.by.unit,
      issuedAt,
      foot: `${footWords}${checkCodeOf(id)}`,
    });
    if ('cause' in printed) {
      this.faces = undefined;
      this.parts.log.warn({ letter: id, why: printed.cause[1] }, 'A letter cannot be printed; it is tried again');
      await this.parts.letters.unprinted(id, printed.cause, pauses[Math.min(attempt ?? 0, pauses.length - 1)]!);
      return printed;
    }
    const bytes = seals ? withPlace(printed.bytes, { unit: content.by.unit }) : printed.bytes;
    const pdf = await this.keep(bytes);
    await this.parts.letters.printed(id, pdf);
    return { bytes, digest: pdf.digest };
  }

  private async printed(letter: Parameters<typeof print>[0]): Promise<{ readonly bytes: Buffer } | { readonly cause: Label }> {
    const files = this.parts.files();
    if (files.length === 0)
      return {
        cause: [
          '没有可用的字体：请安装 fonts-babelstone-han，或在 FATONG_LETTER_FONTS 中指定字体文件。',
          'There is no face to print in: install fonts-babelstone-han, or name font files in FATONG_LETTER_FONTS.',
        ],
      };
    try {
      const printed = await print(letter, (this.faces ??= new Faces(files)));
      return 'bytes' in printed ? printed : { cause: missingWords(printed.missing) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { cause: [`排版失败：${why}`, `It could not be set: ${why}`] };
    }
  }
}

const goneWords: Label = [
  '文书的 PDF 已不在存储中，请联系运维从备份恢复。',
  'The PDF is no longer in the store; ask the operators to restore it from a backup.',
];

/** Each by itself and by its code, since a screen may lack it too. */
function missingWords(missing: readonly number[]): Label {
  const named = missing
    .map((character) => `${String.fromCodePoint(character)}（U+${character.toString(16).toUpperCase().padStart(4, '0')}）`)
    .join('、');
  return [
    `字体中没有以下字：${named}。请安装含有这些字的字体，或在 FATONG_LETTER_FONTS 中指定。`,
    `No face has these characters: ${named}. Install one that has them, or name it in FATONG_LETTER_FONTS.`,
  ];
}
