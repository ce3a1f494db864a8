import type { Deputies, Deputyship } from '../../ports/index.js';

/** Who acts in whose place, in memory; for specs. */
export class MemoryDeputies implements Deputies {
  readonly all = new Map<string, Deputyship>();

  async add(one: Deputyship): Promise<void> {
    this.all.set(one.id, one);
  }
  async byId(id: string): Promise<Deputyship | null> {
    return this.all.get(id) ?? null;
  }
  async of(accounts: readonly string[], day: string): Promise<readonly Deputyship[]> {
    return [...this.all.values()]
      .filter((one) => one.endedAt === null && one.until >= day && [one.accountId, one.deputyId].some((id) => accounts.includes(id)))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  }
  async on(day: string): Promise<readonly Deputyship[]> {
    return [...this.all.values()].filter(({ endedAt, from, until }) => endedAt === null && from <= day && day <= until);
  }
  async end(id: string, { at, by }: { readonly at: string; readonly by: string }): Promise<boolean> {
    const found = this.all.get(id);
    if (found === undefined || found.endedAt !== null) return false;
    this.all.set(id, { ...found, endedAt: at, endedBy: by });
    return true;
  }
}
