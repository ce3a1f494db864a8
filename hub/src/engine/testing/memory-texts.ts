import { wordPaths, wordsAt, type Area } from '../../definitions/index.js';
import { foldText, type FileTexts, type KeptFile, type RecordRow, type SeenType, type TextPage } from '../../ports/index.js';
import type { MemoryReader } from './memory-reader.js';
import type { MemoryTables } from './memory-store.js';

/** Text of the files, and of the records, that {@link MemoryTables} hold; for specs. */
export class MemoryTexts implements FileTexts {
  private readonly pages = new Map<string, readonly TextPage[]>();

  constructor(
    private readonly tables: MemoryTables,
    private readonly reader: MemoryReader,
    private readonly areas: readonly Area[],
  ) {}

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

  async find(seen: SeenType, words: string, most: number): Promise<readonly TextPage[]> {
    const records = new Set(this.seen(seen).map(({ id }) => id));
    return [...this.pages.values()]
      .flat()
      .filter(({ fileId, recordId, text }) => {
        const file = this.tables.files.get(fileId);
        return file?.type === seen.type && file.endedAt === null && records.has(recordId) && foldText(text).includes(words);
      })
      .slice(0, most);
  }

  async findOwn(seen: SeenType, words: string, most: number): Promise<readonly string[]> {
    const record = this.areas.flatMap(({ records }) => records).find(({ name }) => name === seen.type);
    const isFound = ({ values }: RecordRow): boolean =>
      record !== undefined && wordPaths(record).some((path) => foldText(wordsAt(values, path)).includes(words));
    return this.seen(seen)
      .filter(isFound)
      .map(({ id }) => id)
      .toSorted()
      .toReversed()
      .slice(0, most);
  }

  private seen({ type, scopes }: SeenType): readonly RecordRow[] {
    return this.tables.of(type).filter((row) => this.reader.isSeen(row, scopes));
  }
}
