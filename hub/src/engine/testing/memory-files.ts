import type { FileRow, KeptFile, RecordFiles } from '../../ports/index.js';
import type { MemoryTables } from './memory-store.js';

/** Files that {@link MemoryTables} holds; for specs. */
export class MemoryFiles implements RecordFiles {
  constructor(private readonly tables: MemoryTables) {}

  async add(row: FileRow): Promise<void> {
    this.tables.files.set(row.id, { ...row, recordId: null, takenAt: null, endedAt: null, until: null });
  }
  async get(id: string): Promise<KeptFile | null> {
    return this.tables.files.get(id) ?? null;
  }
  async ended(type: string, recordId: string): Promise<readonly KeptFile[]> {
    return this.all().filter((file) => file.type === type && file.recordId === recordId && file.endedAt !== null);
  }
  async alike({ id, address }: KeptFile, most: number): Promise<readonly KeptFile[]> {
    return this.all()
      .filter((file) => file.address === address && file.id !== id && file.recordId !== null)
      .slice(0, most);
  }
  async untaken(account: string): Promise<{ count: number; bytes: number }> {
    const own = this.all().filter((file) => file.account === account && file.recordId === null);
    return { count: own.length, bytes: own.reduce((sum, { size }) => sum + size, 0) };
  }
  async drop(id: string, account: string): Promise<boolean> {
    const file = this.tables.files.get(id);
    return file !== undefined && file.account === account && file.recordId === null && this.tables.files.delete(id);
  }

  private all(): readonly KeptFile[] {
    return [...this.tables.files.values()].toReversed();
  }
}
