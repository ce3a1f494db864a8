import type { Session } from '../../connect.js';

/** Whoever speaks of the same waits for who did before, until the end of that transaction. */
export async function lockAlike(session: Session, what: string): Promise<void> {
  await session.query({ text: `SELECT pg_advisory_xact_lock(hashtextextended('alike ' || $1, 0))` }, [what]);
}
