import { valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { UploadType } from '../../definitions/index.js';
import type { Actor, Page, RecordRow, UploadLock } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { linesOf, preparedOf, type UploadLine } from './lines.js';
import { inMonth, listed, standingsIn, summary } from './month.js';

/** So many that wait for their approval are shown; the list of the records has all of them. */
const mostWaiting = 50;

/** What was prepared and waits for its approval, whenever that was. */
export interface UploadWaiting {
  readonly row: RecordRow;
  readonly prepared: { readonly by: Actor; readonly at: string } | null;
}

/** A month of a ledger. */
export interface ShownMonth extends Page<UploadLine> {
  readonly lock: (UploadLock & { readonly isChanged: boolean }) | null;
  readonly standings: Awaited<ReturnType<typeof standingsIn>>;
  readonly waiting: Page<UploadWaiting>;
}

export async function shownMonth(
  parts: Pick<Parts, 'catalogue' | 'records' | 'store'>,
  upload: UploadType,
  { month, limit, cursor }: { readonly month: string; readonly limit: number; readonly cursor?: string },
): Promise<ShownMonth> {
  const { records, store } = parts;
  const [page, standings, lock, waiting] = await Promise.all([
    listed(records, upload, inMonth(upload, month), { sort: upload.month, limit, ...(cursor !== undefined && { cursor }) }),
    standingsIn(records, upload, month),
    store.transact((unit) => unit.uploadLock(upload.name, month)),
    listed(records, upload, leaf('state').is(upload.waits), { sort: 'createdAt', limit: mostWaiting }),
  ]);
  return {
    ...page,
    items: await linesOf(parts, upload, page.items),
    standings,
    // What stands in a locked month may move still: its source takes it back, an answer comes late.
    lock: lock && { ...lock, isChanged: (await summary(records, upload, month)).digest !== lock.digest },
    waiting: { ...waiting, items: await waitingOf(parts, upload, waiting.items) },
  };
}

async function waitingOf({ records }: Pick<Parts, 'records'>, upload: UploadType, rows: readonly RecordRow[]): Promise<UploadWaiting[]> {
  const timelines = await records.timelines(
    upload.record.name,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const event = preparedOf(upload, timelines.get(row.id) ?? []);
    return { row, prepared: event ? { by: event.actor, at: event.at } : null };
  });
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
