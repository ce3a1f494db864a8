import type { Session } from './connect.js';
import { countFailures, type Failed, type StoredRow } from './dialects/index.js';

/** Counts what is written as failed: each group once a transaction, with its last cause. */
export async function countFailed(session: Session, rows: readonly StoredRow[]): Promise<void> {
  const groups = Map.groupBy(
    rows.filter((row) => row['group_id'] !== null && row['cause'] !== null),
    (row) => row['group_id'] as string,
  );
  await countFailures(
    session,
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, of]): Failed => {
        const last = of.at(-1)!;
        return { group, system: last['system'] as string, type: last['type'] as string, cause: last['cause'] as string, count: of.length };
      }),
  );
}
