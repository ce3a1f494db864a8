import type { ReceiptState } from '../ports/index.js';
import type { Kit } from './kit.js';
import { pagesOfReceipts, receiptsAlone, subscribersOf } from './dialects/index.js';
import { text } from './rows/read.js';

/** A receipt whose message never came to the hub. `queued`: its sender was given it; `taken`: he was not, and sends again. */
export interface ReceiptAlone {
  readonly messageId: string;
  /** As its sender has it. */
  readonly number: string;
  readonly system: string;
  readonly type: string;
  readonly state: ReceiptState;
  readonly takenAt: string;
}

/** Pages of the table a statement reads: some megabytes. */
export const pagesAtOnce = 2_000;

/** Those of the last days that are older than what may be under way, oldest first; at most so many. Reads all receipts: to be asked by a person. */
export async function findReceiptsAlone(
  { database, receipts }: Kit,
  { days, minutes, limit }: { readonly days: number; readonly minutes: number; readonly limit: number },
  now = Date.now(),
): Promise<readonly ReceiptAlone[]> {
  const instant = (ago: number): string => new Date(now - ago * 60_000).toISOString();
  const between = { since: instant(days * 24 * 60), before: instant(minutes) };
  // An attempt's mark is no subscriber: what was tried was taken before.
  const [pages, subscribers] = await database.run(
    async (session) => [await pagesOfReceipts(session), (await subscribersOf(session)).filter((name) => !name.includes('#'))] as const,
  );
  const found: ReceiptAlone[] = [];
  for (let from = 0; from < pages && found.length < limit; from += pagesAtOnce) {
    const rows = await database.run((session) => receiptsAlone(session, { from, to: from + pagesAtOnce }, between, subscribers));
    found.push(
      ...rows.map(
        (row): ReceiptAlone => ({
          messageId: text(row, 'message_id'),
          number: receipts.of(text(row, 'message_id')),
          system: text(row, 'system'),
          type: text(row, 'type'),
          state: text(row, 'state') as ReceiptState,
          takenAt: text(row, 'taken_at'),
        }),
      ),
    );
  }
  return found.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).slice(0, limit);
}
