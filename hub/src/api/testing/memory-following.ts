import type { MemoryReader, MemoryTables } from '../../engine/testing/index.js';
import { mostFollowed, type Following, type RecordPlace, type SeenType } from '../../ports/index.js';

/** Who follows what, in memory; for specs. */
export class MemoryFollowing implements Following {
  constructor(
    private readonly tables: MemoryTables,
    private readonly reader: MemoryReader,
  ) {}

  async begin(account: string, of: RecordPlace, sees: readonly SeenType[]): Promise<boolean> {
    if (this.#at(account, of) >= 0) return true;
    const others = this.tables.followed.filter((one) => {
      const row = this.tables.records.get(`${one.type}:${one.recordId}`);
      return one.account === account && row && sees.some(({ type, scopes }) => type === one.type && this.reader.isSeen(row, scopes));
    });
    if (others.length >= mostFollowed) return false;
    this.tables.followed.push({ account, ...of, since: new Date().toISOString() });
    return true;
  }
  async end(account: string, of: RecordPlace): Promise<void> {
    const at = this.#at(account, of);
    if (at >= 0) this.tables.followed.splice(at, 1);
  }
  async isFollowed(account: string, of: RecordPlace): Promise<boolean> {
    return this.#at(account, of) >= 0;
  }
  async muted(account: string): Promise<readonly string[]> {
    return [...this.tables.muted].filter((key) => key.startsWith(`${account} `)).map((key) => key.slice(account.length + 1));
  }
  async mute(account: string, kind: string, isMuted: boolean): Promise<void> {
    if (isMuted) this.tables.muted.add(`${account} ${kind}`);
    else this.tables.muted.delete(`${account} ${kind}`);
  }

  #at(account: string, { type, recordId }: RecordPlace): number {
    return this.tables.followed.findIndex((one) => one.account === account && one.type === type && one.recordId === recordId);
  }
}
