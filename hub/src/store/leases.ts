import { randomUUID } from 'node:crypto';
import { endLease, takeLease } from './dialects/index.js';
import type { Kit } from './kit.js';
import { frame } from './schema/frame.js';

/** Jobs that one process of all runs at a time. */
export interface Leases {
  /**
   * Runs `work` if nobody else runs this job, and says whether it did. The lease is prolonged while the work lasts; `isHeld` turns false
   * when that failed, and work that then goes on may no longer be alone.
   */
  run(name: string, seconds: number, work: (isHeld: () => boolean) => Promise<void>): Promise<boolean>;
}

export class SqlLeases implements Leases {
  private readonly holder = randomUUID();
  private readonly running = new Set<string>();

  constructor(private readonly kit: Kit) {}

  async run(name: string, seconds: number, work: (isHeld: () => boolean) => Promise<void>): Promise<boolean> {
    if (this.running.has(name) || !(await this.take(name, seconds))) return false;
    this.running.add(name);
    let isHeld = true;
    const timer = setInterval(() => void this.take(name, seconds).then(
      held => { isHeld = held; },
      (error: unknown) => { isHeld = false; this.kit.log.warn({ job: name, error }, 'a lease could not be prolonged'); },
    ), (seconds * 1000) / 3);
    try {
      await work(() => isHeld);
    } finally {
      clearInterval(timer);
      this.running.delete(name);
      await this.kit.database.run(session => endLease(session, name, this.holder));
    }
    return true;
  }

  private take(name: string, seconds: number): Promise<boolean> {
    return this.kit.database.run(session => takeLease(session, name, this.holder, seconds));
  }
}

/** What is past its time, by table: column with its end, or with its begin and how long it is kept. */
const past: readonly { readonly table: string; readonly condition: string }[] = [
  { table: 'nonce', condition: 'expires_at < now()' },
  { table: 'session', condition: 'expires_at < now()' },
  { table: 'kept_query', condition: 'expires_at < now()' },
  { table: 'idempotency', condition: `at < now() - interval '7 days'` },
  { table: 'notice', condition: `at < now() - interval '180 days'` },
  { table: 'notice_read', condition: `notice_at < now() - interval '180 days'` },
  { table: 'refusal_count', condition: `minute < now() - interval '7 days'` },
  { table: 'operation_message', condition: `operation_id IN (SELECT id FROM operation WHERE ended_at < now() - interval '90 days')` },
  { table: 'operation', condition: `ended_at < now() - interval '90 days'` },
  { table: 'failure_hour', condition: `hour < now() - interval '7 days'` },
];

/** Deletes what is past its time, a few thousand rows at a time; says how many rows went. */
export async function sweep({ database }: Kit, atOnce = 5_000): Promise<number> {
  let gone = 0;
  for (const { table, condition } of past) {
    const key = frame.find(({ name }) => name === table)!.key.map(name => `"${name}"`).join(', ');
    for (let count = atOnce; count === atOnce; gone += count) {
      ({ count } = await database.run(session => session.query({
        text: `DELETE FROM "${table}" WHERE (${key}) IN (SELECT ${key} FROM "${table}" WHERE ${condition} LIMIT ${atOnce})`,
      })));
    }
  }
  return gone;
}
