import type { Session } from '../../connect.js';

/** The first number of a block of `size`, taken for whoever asks. */
export async function takeBlock(session: Session, series: string, size: number): Promise<number> {
  const { rows } = await session.query<{ first: number }>({
    name: 'take block',
    text: 'INSERT INTO number_block (series, next) VALUES ($1, 1 + $2::bigint) ON CONFLICT (series) DO UPDATE SET next = number_block.next + $2::bigint RETURNING next - $2::bigint AS first',
  }, [series, size]);
  return rows[0]!.first;
}

/** Takes or prolongs a lease by the database's clock; false while somebody else holds it. */
export async function takeLease(session: Session, name: string, holder: string, seconds: number): Promise<boolean> {
  const { count } = await session.query({
    name: 'take lease',
    text: `INSERT INTO lease (name, holder, until) VALUES ($1, $2, now() + make_interval(secs => $3))
      ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until
      WHERE lease.holder = EXCLUDED.holder OR lease.until IS NULL OR lease.until < now()`,
  }, [name, holder, seconds]);
  return count === 1;
}

export async function endLease(session: Session, name: string, holder: string): Promise<void> {
  await session.query({ text: 'UPDATE lease SET until = NULL WHERE name = $1 AND holder = $2' }, [name, holder]);
}
