import type { CountedImport, Door, ImportRow, Imports, Publication, SheetImport } from '../../ports/index.js';
import { BrokerAway } from '../../ports/index.js';

/** Uploaded sheets in memory; for specs. */
export function memoryImports(): Imports {
  const kept = new Map<string, { readonly of: SheetImport; readonly rows: Map<number, ImportRow> }>();
  const counted = ({ of, rows }: { readonly of: SheetImport; readonly rows: ReadonlyMap<number, ImportRow> }): CountedImport => {
    const count = (state: ImportRow['state']): number => [...rows.values()].filter((row) => row.state === state).length;
    return { ...of, counts: { waiting: count('waiting'), taken: count('taken'), again: count('again'), refused: count('refused') } };
  };
  return {
    async begin(of, rows) {
      kept.set(of.id, { of, rows: new Map(rows.map((row) => [row.row, row])) });
    },
    async list({ types, limit }) {
      const all = [...kept.values()].filter(({ of }) => types.includes(of.type)).toReversed();
      return { items: all.slice(0, limit).map(counted), next: null, total: all.length };
    },
    async get(id) {
      const found = kept.get(id);
      return found ? counted(found) : null;
    },
    async rows(id, { states, after, limit }) {
      return [...(kept.get(id)?.rows.values() ?? [])]
        .filter(({ row, state }) => row > after && (states ?? [state]).includes(state))
        .slice(0, limit);
    },
    async settle(id, rows) {
      for (const row of rows) kept.get(id)!.rows.set(row.row, row);
    },
  };
}

export type MemoryIntake = ReturnType<typeof memoryIntake>;

/** Receipts and the broker in memory: what was published, and a broker that can be away. */
export function memoryIntake() {
  const receipts = new Map<string, { readonly digest: string; state: 'taken' | 'queued' }>();
  const published: Publication[] = [];
  const broker = { away: false };
  const take: Door['take'] = async ({ messageId, digest }) => {
    const known = receipts.get(messageId);
    if (known === undefined) {
      receipts.set(messageId, { digest, state: 'taken' });
      return { kind: 'taken', receipt: messageId };
    }
    return known.digest === digest ? { kind: 'again', receipt: messageId, state: known.state } : { kind: 'conflict' };
  };
  return {
    published,
    broker,
    take,
    async queued(messageId: string) {
      receipts.get(messageId)!.state = 'queued';
    },
    async publish(batch: readonly Publication[]) {
      if (broker.away) throw new BrokerAway('away');
      published.push(...batch);
    },
  };
}
