import type { Kiosk, Kiosks } from '../../ports/index.js';

/** Screens in memory; for specs. */
export class MemoryKiosks implements Kiosks {
  readonly all = new Map<string, Kiosk>();

  async open(kiosk: Kiosk): Promise<void> {
    this.all.set(kiosk.id, kiosk);
  }
  async ofBoards(boards: readonly string[]): Promise<readonly Kiosk[]> {
    return [...this.all.values()].filter(({ board }) => boards.includes(board)).toReversed();
  }
  async byId(id: string): Promise<Kiosk | null> {
    return this.all.get(id) ?? null;
  }
  async byToken(tokenHash: string): Promise<Kiosk | null> {
    return [...this.all.values()].find((one) => one.tokenHash === tokenHash) ?? null;
  }
  async claim(codeHash: string, { tokenHash, at }: { readonly tokenHash: string; readonly at: string }): Promise<Kiosk | null> {
    const found = [...this.all.values()].find(
      (one) => one.codeHash === codeHash && one.tokenHash === null && one.endedAt === null && one.codeUntil > at,
    );
    if (found === undefined) return null;
    const claimed = { ...found, tokenHash, seenAt: at };
    this.all.set(found.id, claimed);
    return claimed;
  }
  async seen(id: string, at: string): Promise<void> {
    const found = this.all.get(id);
    if (found !== undefined) this.all.set(id, { ...found, seenAt: at });
  }
  async forget(before: string): Promise<number> {
    const gone = [...this.all.values()].filter(
      ({ until, endedAt, tokenHash, codeUntil }) =>
        until < before.slice(0, 10) || (endedAt !== null && endedAt < before) || (tokenHash === null && codeUntil < before),
    );
    for (const { id } of gone) this.all.delete(id);
    return gone.length;
  }
  async end(id: string, { at, by }: { readonly at: string; readonly by: string }): Promise<boolean> {
    const found = this.all.get(id);
    if (found === undefined || found.endedAt !== null) return false;
    this.all.set(id, { ...found, endedAt: at, endedBy: by });
    return true;
  }
}
