import type { Database } from './connect.js';
import { addPartition, partitionDays } from './dialects/index.js';
import { racing } from './racing.js';
import { frame } from './schema/frame.js';

const day = 86_400_000;

/** Makes the day partitions from yesterday to `ahead` days from now where they are missing; says how many. Any process may call it at any time. */
export async function keepPartitions(database: Database, ahead = 7, now = new Date()): Promise<number> {
  const days = Array.from({ length: ahead + 2 }, (_, i) => new Date(now.getTime() + (i - 1) * day).toISOString().slice(0, 10));
  let made = 0;
  for (const table of frame.filter(({ partitionedBy }) => partitionedBy !== undefined)) {
    made += await racing(() =>
      database.transaction(async (session) => {
        // One process at a time: the others find the partitions made.
        await session.query({ text: `SELECT pg_advisory_xact_lock(hashtext($1))` }, [`partitions of ${table.name}`]);
        const there = await partitionDays(session, table);
        const missing = days.filter((one) => !there.has(one));
        for (const one of missing) await addPartition(session, table, one);
        return missing.length;
      }),
    );
  }
  return made;
}
