import type { Label } from '@fatong/contracts';
import type { KeptLetter, LetterPrint, Letters } from '../../ports/index.js';
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
  async printed(id: string, print: Omit<Extract<LetterPrint, { state: 'ready' }>, 'state'>): Promise<void> {
    this.tables.prints.set(id, { state: 'ready', ...print });
  }
  async unprinted(id: string, cause: Label): Promise<void> {
    this.tables.prints.set(id, { state: 'waiting', attempt: 1, cause });
  }
}
