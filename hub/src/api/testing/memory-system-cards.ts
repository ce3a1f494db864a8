import type { SystemCards, SystemContact, SystemKey } from '../../ports/index.js';

type Told = SystemKey & { readonly system: string; readonly toldAt: string };

/** Keys and contacts of outside systems in memory; for specs. */
export class MemorySystemCards implements SystemCards {
  readonly contacts = new Map<string, SystemContact>();
  private all: readonly Told[] = [];

  async holds(system: string, keys: readonly SystemKey[], at: string): Promise<void> {
    this.all = [...this.all.filter((one) => one.system !== system), ...keys.map((one) => ({ ...one, system, toldAt: at }))];
  }

  async keys(system: string): Promise<readonly Told[]> {
    return this.all.filter((one) => one.system === system).toSorted(byEnd);
  }

  async ending(before: string): Promise<readonly Told[]> {
    return this.all.filter(({ endsAt }) => endsAt !== null && endsAt < before).toSorted(byEnd);
  }

  async contact(system: string): Promise<SystemContact | null> {
    return this.contacts.get(system) ?? null;
  }

  async keepContact(contact: SystemContact): Promise<boolean> {
    if ((this.contacts.get(contact.system)?.version ?? 0) !== contact.version - 1) return false;
    this.contacts.set(contact.system, contact);
    return true;
  }
}

const never = '9999';
const byEnd = (a: Told, b: Told): number => `${a.endsAt ?? never}${a.name}`.localeCompare(`${b.endsAt ?? never}${b.name}`);
