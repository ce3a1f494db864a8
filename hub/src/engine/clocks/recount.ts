import { today } from '@fatong/contracts/codes';
import type { ClockRow } from '../../ports/index.js';
import type { Change } from '../change.js';
import { commit } from '../commit.js';
import { unhurried, type Pace } from '../pace.js';
import type { Parts } from '../parts.js';
import { countClocks } from './count.js';
import { isMoved } from './moved.js';

/** So many clocks in one look. */
const batch = 100;

/**
 * Counts anew what a year's notice of days of rest may have moved: limits that were provisional, and those that run through the year. Where the last day is
 * another one now, or no longer provisional, the record keeps it and the ledger says so. Done twice it does nothing. Answers how many records it changed.
 */
export async function recount(parts: Parts, year: number, pace: Pace = unhurried): Promise<number> {
  let changed = 0;
  for (let after: ClockRow | null = null; ; ) {
    const page: readonly ClockRow[] = await parts.store.transact((unit) =>
      unit.touchedClocks({ from: `${year}-01-01`, to: `${year}-12-31` }, after, batch),
    );
    for (const [, [one]] of Map.groupBy(page, ({ type, recordId }) => `${type}:${recordId}`)) {
      if (await countedAnew(parts, one!)) changed++;
      await pace.rest();
    }
    if (page.length < batch) return changed;
    after = page.at(-1)!;
  }
}

async function countedAnew(parts: Parts, { type, recordId }: ClockRow): Promise<boolean> {
  const record = parts.catalogue.type(type);
  if (record === undefined) return false;
  const at = parts.clock();
  return parts.store.transact(async (unit) => {
    const row = (await unit.records(type, [recordId])).get(recordId);
    if (row === undefined) return false;
    const known = new Map((await unit.clocks(type, [recordId])).map((one) => [one.clock, one] as const));
    const rows = countClocks(parts.calendar(), { record, after: row, states: [], day: today(new Date(at)), at }, known);
    if (!rows.some((one) => isMoved(known.get(one.clock), one))) return false;
    const change: Change = {
      record,
      before: row,
      after: { ...row },
      changed: new Set(),
      events: [],
      states: [],
      facts: [],
      isRecounted: true,
      by: null,
      at,
    };
    await commit(parts, unit, [change]);
    return true;
  });
}
