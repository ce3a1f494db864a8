import type { Passcode, Passcodes } from '../../ports/index.js';

/** One-time codes in memory; for specs. */
export class MemoryPasscodes implements Passcodes {
  readonly all = new Map<string, Passcode>();

  async of(accountId: string): Promise<Passcode | null> {
    return this.all.get(accountId) ?? null;
  }
  async begin(accountId: string, secret: Buffer): Promise<void> {
    this.all.set(accountId, { accountId, secret, confirmedAt: null, usedStep: 0 });
  }
  async confirm(accountId: string, { step, at }: { readonly step: number; readonly at: string }): Promise<boolean> {
    const found = this.all.get(accountId);
    if (found === undefined || found.confirmedAt !== null) return false;
    this.all.set(accountId, { ...found, confirmedAt: at, usedStep: step });
    return true;
  }
  async use(accountId: string, step: number): Promise<boolean> {
    const found = this.all.get(accountId);
    if (found === undefined || found.confirmedAt === null || found.usedStep >= step) return false;
    this.all.set(accountId, { ...found, usedStep: step });
    return true;
  }
  async drop(accountId: string): Promise<boolean> {
    return this.all.delete(accountId);
  }
}
