import { foldText, type FileTexts, type KeptFile, type TextPage } from '../../ports/index.js';
import type { MemoryTables } from './memory-store.js';

/** Text of the files that {@link MemoryTables} holds; for specs. */
export class MemoryTexts implements FileTexts {
  private readonly pages = new Map<string, readonly TextPage[]>();

  constructor(private readonly tables: MemoryTables) {}

  async waiting(of: readonly { readonly type: string; readonly field: string }[], most: number): Promise<readonly KeptFile[]> {
    return [...this.tables.files.values()]
      .filter(
        ({ id, type, field, recordId, endedAt }) =>
          recordId !== null && endedAt === null && !this.pages.has(id) && of.some((one) => one.type === type && one.field === field),
      )
      .slice(0, most);
  }

  async keep({ id, field, recordId }: Pick<KeptFile, 'id' | 'field' | 'recordId'>, pages: readonly string[]): Promise<void> {
    this.pages.set(
      id,
      pages.map((text, i) => ({ fileId: id, recordId: recordId!, field, page: i + 1, text })),
    );
  }

  async find(type: string, words: string, most: number): Promise<readonly TextPage[]> {
    return [...this.pages.values()]
      .flat()
      .filter(({ fileId, text }) => {
        const file = this.tables.files.get(fileId);
        return file?.type === type && file.endedAt === null && foldText(text).includes(words);
      })
      .slice(0, most);
  }
}
