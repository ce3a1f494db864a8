import { setImmediate as turn } from 'node:timers/promises';

/** Statements of one transaction that need no answer of each other: while the database works on one, the rows of the next are made and sealed. */
export class Writing {
  private readonly asked: Promise<unknown>[] = [];

  /** Asks for the statement of these rows, if there are any; comes back when it is on its way. What it fails of is told by {@link end}. */
  async begin<T>(rows: readonly T[], ask: (rows: readonly T[]) => Promise<unknown>): Promise<void> {
    if (rows.length === 0) return;
    const one = ask(rows);
    one.catch(() => undefined); // end() tells
    this.asked.push(one);
    await turn(); // the socket takes more than it can hold only between two turns
  }

  /** Waits for all of them; the first that was asked for and failed is told, those after it failed for its sake, whichever is heard of first. */
  async end(): Promise<void> {
    const failed = (await Promise.allSettled(this.asked)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}
