import type { Holds, LegalHold, MessageRow, Page, Unit } from '../../ports/index.js';

/** Legal holds in memory; for specs of the API. */
export class MemoryHolds implements Holds {
  readonly kept = new Map<string, LegalHold>();
  /** As they were given, to be told from what is shown. */
  readonly persons: string[] = [];
  bodiesRemovedAt: string | null = null;

  async list({ open, limit }: { readonly open?: boolean; readonly limit: number }): Promise<Page<LegalHold>> {
    const items = [...this.kept.values()].toReversed().filter(({ released }) => open === undefined || (released === null) === open);
    return { items: items.slice(0, limit), next: null, total: items.length };
  }
  async lay(_unit: Unit, hold: LegalHold, person?: string): Promise<boolean> {
    if (person !== undefined) this.persons.push(person);
    if (this.open().some(({ kind, value }) => kind === hold.kind && value === hold.value)) return false;
    this.kept.set(hold.id, hold);
    return true;
  }
  async locked(_unit: Unit, id: string): Promise<LegalHold | null> {
    return this.kept.get(id) ?? null;
  }
  async release(_unit: Unit, hold: LegalHold): Promise<void> {
    this.kept.set(hold.id, hold);
  }
  async standing({ key, record }: Pick<MessageRow, 'key' | 'record'>): Promise<{ isHeld: boolean; bodiesRemovedAt: string | null }> {
    return {
      isHeld: this.open().some(({ kind, value }) => value === (kind === 'key' ? key : record)),
      bodiesRemovedAt: this.bodiesRemovedAt,
    };
  }

  private open(): LegalHold[] {
    return [...this.kept.values()].filter(({ released }) => released === null);
  }
}
