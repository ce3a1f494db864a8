import type { Session } from '../../connect.js';

/** The first number of a block of `size`, taken for whoever asks. */
export async function takeBlock(session: Session, series: string, size: number): Promise<number> {
  const { rows } = await session.query<{ first: number }>(
    {
      name: 'take block',
      text: 'INSERT INTO number_block (series, next) VALUES ($1, 1 + $2::bigint) ON CONFLICT (series) DO UPDATE SET next = number_block.next + $2::bigint RETURNING next - $2::bigint AS first',
    },
    [series, size],
  );
  return rows[0]!.first;
}
