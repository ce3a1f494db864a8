import type { Session } from '../../connect.js';

/** A process that was not seen for so long has died, or is taken for dead, s: what it held is free. One that lives after all meets the fence of whatever it goes on with. */
export const missingAfter = 3.5;

const seen = `p.seen_at > now() - interval '${missingAfter} seconds'`;

/** Whether the holder in this column is there; nobody is not. Asked once a statement, by the database's clock. */
export const isHeld = (column: string): string => `coalesce(${column} = ANY (ARRAY(SELECT p.id FROM process p WHERE ${seen})), false)`;

/** The same for whoever may take: what he holds already is his. `$me` is the number of his parameter. */
export const isHeldByAnother = (column: string, me: number): string => `coalesce(${column} = ANY (ARRAY(SELECT p.id FROM process p WHERE ${seen} AND p.id <> $${me})), false)`;

/** Made anew where others took it for dead and swept it away. */
export async function showProcess(session: Session, id: string, host: string): Promise<void> {
  await session.query({
    name: 'show process',
    text: 'INSERT INTO process (id, host, begun_at, seen_at) VALUES ($1, $2, now(), now()) ON CONFLICT (id) DO UPDATE SET seen_at = now()',
  }, [id, host]);
}

export async function removeProcess(session: Session, id: string): Promise<void> {
  await session.query({ text: 'DELETE FROM process WHERE id = $1' }, [id]);
}

/** Takes the lease, or has it already; false while another process has it. */
export async function takeLease(session: Session, name: string, holder: string): Promise<boolean> {
  const { count } = await session.query({
    name: 'take lease',
    text: `INSERT INTO lease (name, holder) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder WHERE NOT ${isHeldByAnother('lease.holder', 2)}`,
  }, [name, holder]);
  return count === 1;
}

export async function endLease(session: Session, name: string, holder: string): Promise<void> {
  await session.query({ name: 'end lease', text: 'UPDATE lease SET holder = NULL WHERE name = $1 AND holder = $2' }, [name, holder]);
}
