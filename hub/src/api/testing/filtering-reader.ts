import { holds } from '@fatong/contracts/expression';
import { MemoryReader } from '../../engine/testing/index.js';
import type { ListQuery, Page, RecordRow } from '../../ports/index.js';

/** A reader in memory whose lists know conditions, and remembers what it was asked. */
export class FilteringReader extends MemoryReader {
  readonly queries: ListQuery[] = [];

  override async list(query: ListQuery): Promise<Page<RecordRow>> {
    this.queries.push(query);
    const { items } = await super.list({ ...query, limit: Number.MAX_SAFE_INTEGER });
    const found = items.filter((row) => query.where === undefined || holds(query.where, { ...row.values, ...row }));
    return { items: found.slice(0, query.limit), next: null, total: found.length };
  }
}
