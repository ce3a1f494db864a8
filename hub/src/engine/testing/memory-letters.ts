import type { Label } from '@fatong/contracts';
import type { KeptLetter, LetterPdf, Letters, LetterSealing, SealUnfit } from '../../ports/index.js';
import type { MemoryTables } from './memory-store.js';

/** Letters that {@link MemoryTables} holds, and how their PDFs stand; for specs. */
export class MemoryLetters implements Letters {
  constructor(private readonly tables: MemoryTables) {}

  async of(type: string, recordId: string): Promise<readonly KeptLetter[]> {
    return this.tables.letters().filter((letter) => letter.type === type && letter.recordId === recordId);
  }
  async numbered(number: string): Promise<KeptLetter | null> {
    return this.tables.letters().find((letter) => letter.number === number) ?? null;
  }
  async due(most: number): Promise<readonly KeptLetter[]> {
    return this.tables
      .letters()
      .filter(({ print }) => print.state === 'waiting')
      .slice(0, most);
  }
  async printed(id: string, print: LetterPdf): Promise<void> {
    this.tables.prints.set(id, { state: 'ready', ...print });
  }
  async unprinted(id: string, cause: Label): Promise<void> {
    this.tables.prints.set(id, { state: 'waiting', attempt: 1, cause });
  }
}

/** Where {@link MemorySealing} says that a sealed PDF lies. */
export const sealedPdf = { address: 'ce'.repeat(32), digest: 'ee'.repeat(32) } as const;

/** Puts seals into letters without looking at either; what it refuses it is told. */
export class MemorySealing implements LetterSealing {
  readonly room = 32_768;
  refused: SealUnfit | null = null;

  async sealed(pdf: LetterPdf, seal: string): Promise<LetterPdf | { readonly refused: SealUnfit }> {
    if (this.refused !== null) return { refused: this.refused };
    return seal === '' ? { refused: 'no-seal' } : { ...pdf, ...sealedPdf };
  }
}

/** The PDF of a letter was printed just now, so far as anybody but a printer asks. */
export function printedNow(tables: MemoryTables, letter: string, pdf: Partial<LetterPdf> = {}): LetterPdf {
  const whole = { address: 'a', size: 1, digest: 'd1'.repeat(32), range: 'ab'.repeat(32), ...pdf };
  tables.prints.set(letter, { state: 'ready', ...whole });
  return whole;
}
