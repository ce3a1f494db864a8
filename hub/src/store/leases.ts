import { buryDead, endLease, restingLeases, takeLease } from './dialects/index.js';
import type { Kit } from './kit.js';
import { frame } from './schema/frame.js';

/** A job that rests, since processes died with it time and again. */
export interface RestingJob {
  readonly name: string;
  readonly deaths: number;
  readonly until: string;
}

/** Jobs that one process of all runs at a time, named `<kind>:<what>`. */
export interface Leases {
  /**
   * Runs `work` if nobody else runs this job. A process that dies is replaced within seconds; so is one that hangs: `isHeld` is false from then on, and work that goes
   * on all the same may no longer be alone. Three deaths in a row and it rests for an hour, twice as long after each more, up to a day.
   */
  run(name: string, work: (isHeld: () => boolean) => Promise<void>): Promise<'done' | 'elsewhere' | 'resting'>;
  resting(): Promise<readonly RestingJob[]>;
}

export class SqlLeases implements Leases {
  private readonly running = new Set<string>();

  constructor(private readonly kit: Kit) {}

  async run(name: string, work: (isHeld: () => boolean) => Promise<void>): Promise<'done' | 'elsewhere' | 'resting'> {
    if (this.running.has(name)) return 'elsewhere';
    this.running.add(name);
    try {
      if (await this.isResting(name)) return 'resting';
      return (
        (await inTurn(this.kit, name, async (isHeld) => {
          await work(isHeld);
          return 'done' as const;
        })) ?? 'elsewhere'
      );
    } finally {
      this.running.delete(name);
    }
  }

  resting(): Promise<readonly RestingJob[]> {
    return this.kit.database.run((session) => restingLeases(session));
  }

  /** As it stands when the dead are taken out. */
  private isResting(name: string): Promise<boolean> {
    return this.kit.database.transaction(async (session) => {
      await buryDead(session);
      return (await restingLeases(session, name)).length > 0;
    });
  }
}

/** Does the work if no other process has this lease; undefined when one has. */
export async function inTurn<T>(
  { database, presence, log }: Kit,
  name: string,
  work: (isHeld: () => boolean) => Promise<T>,
): Promise<T | undefined> {
  const holder = await presence.here();
  if (!(await database.run((session) => takeLease(session, name, holder)))) return undefined;
  try {
    return await work(presence.sinceNow());
  } finally {
    // Kept, it stays with us as long as we live: we take it again.
    await database
      .run((session) => endLease(session, name, holder))
      .catch((error: unknown) => log.warn({ lease: name, error: String(error) }, 'a lease could not be given back'));
  }
}

/** What is past its time, by table: column with its end, or with its begin and how long it is kept. */
const past: readonly { readonly table: string; readonly condition: string }[] = [
  { table: 'nonce', condition: 'expires_at < now()' },
  { table: 'sign_in_count', condition: 'forgotten_at < now()' },
  { table: 'sign_in_place', condition: 'known_until < now()' },
  { table: 'kept_query', condition: 'expires_at < now()' },
  { table: 'idempotency', condition: `at < now() - interval '7 days'` },
  { table: 'notice', condition: `at < now() - interval '180 days'` },
  { table: 'notice_read', condition: `notice_at < now() - interval '180 days'` },
  { table: 'refusal_count', condition: `minute < now() - interval '7 days'` },
  { table: 'operation_message', condition: `operation_id IN (SELECT id FROM operation WHERE ended_at < now() - interval '90 days')` },
  { table: 'operation', condition: `ended_at < now() - interval '90 days'` },
  { table: 'gathering_part', condition: `gathering_id IN (SELECT id FROM gathering WHERE made_at < now() - interval '30 days')` },
  {
    table: 'gathering',
    condition: `made_at < now() - interval '30 days' AND NOT EXISTS (SELECT FROM gathering_part p WHERE p.gathering_id = gathering.id)`,
  },
  { table: 'sheet_import_row', condition: `import_id IN (SELECT id FROM sheet_import WHERE at < now() - interval '180 days')` },
  {
    table: 'sheet_import',
    condition: `at < now() - interval '180 days' AND NOT EXISTS (SELECT FROM sheet_import_row r WHERE r.import_id = sheet_import.id)`,
  },
  { table: 'failure_hour', condition: `hour < now() - interval '7 days'` },
];

/** Deletes what is past its time, a few thousand rows at a time; says how many rows went. */
export async function sweep({ database }: Kit, atOnce = 5_000): Promise<number> {
  let gone = 0;
  for (const { table, condition } of past) {
    const key = frame
      .find(({ name }) => name === table)!
      .key.map((name) => `"${name}"`)
      .join(', ');
    for (let count = atOnce; count === atOnce; gone += count) {
      ({ count } = await database.run((session) =>
        session.query({
          text: `DELETE FROM "${table}" WHERE (${key}) IN (SELECT ${key} FROM "${table}" WHERE ${condition} LIMIT ${atOnce})`,
        }),
      ));
    }
  }
  return gone;
}
