import { MemoryReader } from '../../engine/testing/index.js';
import type { ListQuery, Page, RecordRow } from '../../ports/index.js';

/** A reader in memory that remembers what lists it was asked for. */
export class FilteringReader extends MemoryReader {
  readonly queries: ListQuery[] = [];

  override list(query: ListQuery): Promise<Page<RecordRow>> {
    this.queries.push(query);
    return super.list(query);
  }
}
